package io.dockflow.crossdock.worker;

import java.util.List;
import java.util.Set;

import io.dockflow.crossdock.LaneMoves;
import io.dockflow.crossdock.NoLane;
import io.dockflow.engine.BpmnErrorException;
import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.Errors;
import io.dockflow.processes.JobTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Chooses a staging lane. Reads the unit and the lanes refused so far; writes the lane,
 * the reason, whether the unit stands there and when its truck leaves. Throws NO_SPACE;
 * once per job key.
 */
@Component
class ChooseLane implements JobHandler<ChooseLane.Input, LaneMoves.LanePlan> {

	private final LaneMoves work;

	ChooseLane(LaneMoves work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.CROSSDOCK_CHOOSE_LANE;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public LaneMoves.LanePlan handle(Input input, JobContext job) {
		var refused = (input.refusedLanes() != null) ? input.refusedLanes() : List.<String>of();
		try {
			return this.work.chooseLane(input.handlingUnitId(), Set.copyOf(refused));
		}
		catch (NoLane ex) {
			throw new BpmnErrorException(Errors.NO_SPACE, String.valueOf(ex.getMessage()));
		}
	}

	record Input(String handlingUnitId, @Nullable List<String> refusedLanes) {

	}

}
