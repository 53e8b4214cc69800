package io.dockflow.slotting.worker;

import java.util.List;
import java.util.Set;

import io.dockflow.engine.BpmnErrorException;
import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.Errors;
import io.dockflow.processes.JobTypes;
import io.dockflow.slotting.NoSpace;
import io.dockflow.slotting.PutAwayProposal;
import io.dockflow.slotting.PutAways;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Proposes a bin. Reads the unit and the bins refused so far; writes bin, reason, skill
 * and number of candidates. Throws NO_SPACE; once per job key.
 */
@Component
class ProposeLocation implements JobHandler<ProposeLocation.Input, PutAwayProposal> {

	private final PutAways putAways;

	ProposeLocation(PutAways putAways) {
		this.putAways = putAways;
	}

	@Override
	public String jobType() {
		return JobTypes.SLOTTING_PROPOSE_LOCATION;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public PutAwayProposal handle(Input input, JobContext job) {
		var refused = (input.refusedLocations() != null) ? input.refusedLocations() : List.<String>of();
		try {
			return this.putAways.propose(input.handlingUnitId(), Set.copyOf(refused));
		}
		catch (NoSpace ex) {
			throw new BpmnErrorException(Errors.NO_SPACE, String.valueOf(ex.getMessage()));
		}
	}

	record Input(String handlingUnitId, @Nullable List<String> refusedLocations) {
	}

}
