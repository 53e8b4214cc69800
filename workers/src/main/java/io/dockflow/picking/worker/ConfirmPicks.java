package io.dockflow.picking.worker;

import java.util.List;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.picking.PickWork;
import io.dockflow.picking.ShortLine;
import io.dockflow.processes.JobTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the pick list, what the picker reported short and who picked; writes the lines'
 * result and tells how many lines are short. Idempotency: the inbox row of its job.
 */
@Component
class ConfirmPicks implements JobHandler<ConfirmPicks.Inputs, ConfirmPicks.Outputs> {

	private final PickWork work;

	ConfirmPicks(PickWork work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.PICKING_CONFIRM_PICKS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var reported = (input.shortLines() != null) ? input.shortLines() : List.<ShortLine>of();
		var open = this.work.confirm(input.pickListNumber(), reported, input.pickedBy());
		return new Outputs((open > 0) ? "short" : "complete", open);
	}

	record Inputs(String pickListNumber, @Nullable List<ShortLine> shortLines, @Nullable String pickedBy) {
	}

	record Outputs(String pickOutcome, int openShortLines) {
	}

}
