package io.dockflow.shipping.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.shipping.GoodsIssue;

import org.springframework.stereotype.Component;

/**
 * Reads the load number, posts its stock out to the customers and publishes
 * {@code goods-issued} for each order whose last parcel left. Idempotency: the inbox row
 * of its job; the posting carries the job's key.
 */
@Component
class IssueGoods implements JobHandler<IssueGoods.Inputs, IssueGoods.Outputs> {

	private final GoodsIssue issue;

	IssueGoods(GoodsIssue issue) {
		this.issue = issue;
	}

	@Override
	public String jobType() {
		return JobTypes.SHIPPING_ISSUE_GOODS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		return new Outputs(this.issue.issue(input.loadNumber(), job).toString());
	}

	record Inputs(String loadNumber) {
	}

	record Outputs(String deliveryOverdueAt) {
	}

}
