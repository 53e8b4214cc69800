package io.dockflow.crossdock.worker;

import java.time.Instant;
import java.util.Map;

import io.dockflow.crossdock.LaneMoves;
import io.dockflow.crossdock.LaneRefused;
import io.dockflow.engine.BpmnErrorException;
import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.Errors;
import io.dockflow.processes.JobTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Posts a unit into its lane. Reads the unit, the chosen and the confirmed lane; writes
 * when its truck closes. Throws LOCATION_REFUSED with {@code refusedLocation}; once per
 * job key.
 */
@Component
class PostMove implements JobHandler<PostMove.Input, PostMove.Output> {

	private final LaneMoves work;

	PostMove(LaneMoves work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.CROSSDOCK_POST_MOVE;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public Output handle(Input input, JobContext job) {
		var confirmed = input.confirmedLane();
		var lane = (confirmed != null && !confirmed.isBlank()) ? confirmed.strip() : input.laneId();
		try {
			return new Output(this.work.postMove(input.handlingUnitId(), lane, job));
		}
		catch (LaneRefused ex) {
			throw new BpmnErrorException(Errors.LOCATION_REFUSED, String.valueOf(ex.getMessage()),
					Map.of("refusedLocation", ex.laneId()));
		}
	}

	record Input(String handlingUnitId, String laneId, @Nullable String confirmedLane) {

	}

	record Output(Instant cutOffAt) {

	}

}
