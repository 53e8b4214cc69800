package io.dockflow.proposals.worker;

import java.util.List;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.proposals.PlanWork;

import org.springframework.stereotype.Component;

/**
 * Reads a run and files what is known of demand; answers the batches. Throws no BPMN
 * error. Idempotency: the inbox row of its job.
 */
@Component
class SnapshotDemand implements JobHandler<SnapshotDemand.Inputs, SnapshotDemand.Outputs> {

	private final PlanWork plans;

	SnapshotDemand(PlanWork plans) {
		this.plans = plans;
	}

	@Override
	public String jobType() {
		return JobTypes.PLANNING_SNAPSHOT_DEMAND;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var snapshot = this.plans.snapshot(input.runNumber(), job);
		return new Outputs(snapshot.batchIds(), snapshot.itemSites());
	}

	record Inputs(String runNumber) {
	}

	record Outputs(List<Integer> batchIds, int itemSites) {
	}

}
