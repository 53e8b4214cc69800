package io.dockflow.slotting.worker;

import java.util.Map;

import io.dockflow.engine.BpmnErrorException;
import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.Errors;
import io.dockflow.processes.JobTypes;
import io.dockflow.slotting.LocationRefused;
import io.dockflow.slotting.PutAways;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Posts a put-away. Reads unit, proposed and confirmed bin and the reason for a
 * deviation; writes nothing. Throws LOCATION_REFUSED with {@code refusedLocation}; once
 * per job key.
 */
@Component
class PostPutAway implements JobHandler<PostPutAway.Input, NoOutput> {

	private final PutAways putAways;

	PostPutAway(PutAways putAways) {
		this.putAways = putAways;
	}

	@Override
	public String jobType() {
		return JobTypes.SLOTTING_POST_PUT_AWAY;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public NoOutput handle(Input input, JobContext job) {
		if (Boolean.TRUE.equals(input.locationBlocked())) {
			throw refused(input.locationId(), "The worker found %s blocked".formatted(input.locationId()));
		}
		var confirmed = input.confirmedLocation();
		var location = (confirmed != null && !confirmed.isBlank()) ? confirmed.strip() : input.locationId();
		try {
			this.putAways.confirm(new PutAways.Confirmation(input.handlingUnitId(), input.locationId(), location,
					input.deviationReason(), "put-away:" + job.idempotencyKey(), job.processInstanceKey()));
		}
		catch (LocationRefused ex) {
			throw refused(ex.locationId(), String.valueOf(ex.getMessage()));
		}
		return NoOutput.NONE;
	}

	private static BpmnErrorException refused(String locationId, String message) {
		return new BpmnErrorException(Errors.LOCATION_REFUSED, message, Map.of("refusedLocation", locationId));
	}

	record Input(String handlingUnitId, String locationId, @Nullable String confirmedLocation,
			@Nullable String deviationReason, @Nullable Boolean locationBlocked) {
	}

}
