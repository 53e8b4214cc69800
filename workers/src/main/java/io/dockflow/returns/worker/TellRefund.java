package io.dockflow.returns.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.returns.Refunds;

import org.springframework.stereotype.Component;

/**
 * Tells the refund and closes the return. Reads the return; writes nothing. Throws no
 * BPMN error; once per job key.
 */
@Component
class TellRefund implements JobHandler<TellRefund.Input, NoOutput> {

	private final Refunds refunds;

	TellRefund(Refunds refunds) {
		this.refunds = refunds;
	}

	@Override
	public String jobType() {
		return JobTypes.RETURNS_TELL_REFUND;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public NoOutput handle(Input input, JobContext job) {
		this.refunds.tell(input.returnNumber());
		return NoOutput.NONE;
	}

	record Input(String returnNumber) {
	}

}
