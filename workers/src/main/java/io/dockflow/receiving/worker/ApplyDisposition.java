package io.dockflow.receiving.worker;

import java.util.List;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.receiving.Receipts;

import org.springframework.stereotype.Component;

/**
 * Does what the inspection's outcome demands. Reads the delivery and the disposition;
 * writes the units to put away. Throws no BPMN error; once per job key.
 */
@Component
class ApplyDisposition implements JobHandler<ApplyDisposition.Input, ApplyDisposition.Output> {

	private final Receipts receipts;

	ApplyDisposition(Receipts receipts) {
		this.receipts = receipts;
	}

	@Override
	public String jobType() {
		return JobTypes.RECEIVING_APPLY_DISPOSITION;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public ApplyDisposition.Output handle(Input input, JobContext job) {
		return new Output(this.receipts.dispose(input.deliveryNumber(), input.disposition(), job.idempotencyKey(),
				job.processInstanceKey()));
	}

	record Input(String deliveryNumber, String disposition) {
	}

	record Output(List<String> handlingUnitIds) {
	}

}
