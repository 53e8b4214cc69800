package io.dockflow.crossdock.worker;

import java.util.List;

import io.dockflow.crossdock.CrossDockPlanning;
import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Lists the order lines that wait for received units. Reads the delivery and its units;
 * writes the candidates for the window table. Throws no BPMN error; once per job key.
 */
@Component
class FindDemand implements JobHandler<FindDemand.Input, FindDemand.Output> {

	private final CrossDockPlanning planning;

	FindDemand(CrossDockPlanning planning) {
		this.planning = planning;
	}

	@Override
	public String jobType() {
		return JobTypes.CROSSDOCK_FIND_DEMAND;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public Output handle(Input input, JobContext job) {
		var units = (input.handlingUnitIds() != null) ? input.handlingUnitIds() : List.<String>of();
		return new Output(this.planning.candidates(input.deliveryNumber(), units));
	}

	record Input(String deliveryNumber, @Nullable List<String> handlingUnitIds) {

	}

	record Output(List<CrossDockPlanning.Candidate> crossDockCandidates) {

	}

}
