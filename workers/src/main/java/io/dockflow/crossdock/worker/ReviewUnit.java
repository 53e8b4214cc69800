package io.dockflow.crossdock.worker;

import io.dockflow.crossdock.UnitReviews;
import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Looks what becomes of a unit nobody waits for or whose truck closed. Reads the unit and
 * whether the truck was missed; writes the outcome and when the next truck closes. Throws
 * no BPMN error; once per job key.
 */
@Component
class ReviewUnit implements JobHandler<ReviewUnit.Input, UnitReviews.Review> {

	private final UnitReviews work;

	ReviewUnit(UnitReviews work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.CROSSDOCK_REVIEW_UNIT;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public UnitReviews.Review handle(Input input, JobContext job) {
		return this.work.review(input.handlingUnitId(), Boolean.TRUE.equals(input.truckMissed()));
	}

	record Input(String handlingUnitId, @Nullable Boolean truckMissed) {

	}

}
