package io.dockflow.transfers.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.transfers.TransferAssessment;

import org.springframework.stereotype.Component;

/**
 * Works out what the approval policy asks for. Reads the transfer; writes units, share,
 * whether the plan proposed it, and a sentence. Throws no BPMN error; it changes nothing.
 */
@Component
class AssessTransfer implements JobHandler<AssessTransfer.Input, TransferAssessment.Assessment> {

	private final TransferAssessment assessment;

	AssessTransfer(TransferAssessment assessment) {
		this.assessment = assessment;
	}

	@Override
	public String jobType() {
		return JobTypes.TRANSFERS_ASSESS_TRANSFER;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public TransferAssessment.Assessment handle(Input input, JobContext job) {
		return this.assessment.assess(input.transferNumber());
	}

	record Input(String transferNumber) {
	}

}
