package io.dockflow.replenishment.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.replenishment.ReplenishmentWork;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the replenishment, how much was moved and by whom, and posts it. Throws
 * LOCATION_REFUSED with {@code failure}. Idempotency: the posting is named after the
 * replenishment.
 */
@Component("postReplenishmentMove")
class PostMove implements JobHandler<PostMove.Inputs, NoOutput> {

	private final ReplenishmentWork replenishments;

	PostMove(ReplenishmentWork replenishments) {
		this.replenishments = replenishments;
	}

	@Override
	public String jobType() {
		return JobTypes.REPLENISHMENT_POST_MOVE;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		this.replenishments.post(input.replenishmentNumber(), input.movedQuantity(), input.movedBy(), job);
		return NoOutput.NONE;
	}

	record Inputs(String replenishmentNumber, @Nullable Long movedQuantity, @Nullable String movedBy) {
	}

}
