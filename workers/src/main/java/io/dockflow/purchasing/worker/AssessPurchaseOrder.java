package io.dockflow.purchasing.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.purchasing.PurchaseWork;

import org.springframework.stereotype.Component;

/**
 * Reads an order number and answers what the approval policy asks for. Throws no BPMN
 * error. Idempotency: it reads, and records the same explanation again.
 */
@Component
class AssessPurchaseOrder implements JobHandler<AssessPurchaseOrder.Inputs, AssessPurchaseOrder.Outputs> {

	private final PurchaseWork work;

	AssessPurchaseOrder(PurchaseWork work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.PURCHASING_ASSESS_ORDER;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var assessment = this.work.assess(input.orderNumber());
		return new Outputs(assessment.orderValue(), assessment.supplierStanding(), assessment.raisedByPlan(),
				assessment.summary());
	}

	record Inputs(String orderNumber) {
	}

	record Outputs(double orderValue, String supplierStanding, boolean raisedByPlan, String summary) {
	}

}
