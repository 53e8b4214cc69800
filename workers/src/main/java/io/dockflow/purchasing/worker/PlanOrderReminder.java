package io.dockflow.purchasing.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.purchasing.PurchaseWork;

import org.springframework.stereotype.Component;

/**
 * Reads an order number and answers when to remind the supplier. Throws no BPMN error.
 * Idempotency: it only reads.
 */
@Component
class PlanOrderReminder implements JobHandler<PlanOrderReminder.Inputs, PlanOrderReminder.Outputs> {

	private final PurchaseWork work;

	PlanOrderReminder(PurchaseWork work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.PURCHASING_PLAN_REMINDER;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var reminder = this.work.planReminder(input.orderNumber());
		return new Outputs(reminder.after().toString(), reminder.sent());
	}

	record Inputs(String orderNumber) {
	}

	record Outputs(String remindAfter, int remindersSent) {
	}

}
