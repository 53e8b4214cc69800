package io.dockflow.receiving.worker;

import java.util.List;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.receiving.Counting;
import io.dockflow.receiving.Discrepancies;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Ends the count and compares it with the announcement. Reads the delivery and what the
 * form says; writes the percentages the tolerance table reads. Throws no BPMN error; once
 * per job key.
 */
@Component
class CompareCounts implements JobHandler<CompareCounts.Input, Discrepancies> {

	private final Counting counting;

	CompareCounts(Counting counting) {
		this.counting = counting;
	}

	@Override
	public String jobType() {
		return JobTypes.RECEIVING_COMPARE_COUNTS;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public Discrepancies handle(Input input, JobContext job) {
		var countedLines = (input.countedLines() != null) ? input.countedLines() : List.<Counting.FormCount>of();
		return this.counting.compare(input.deliveryNumber(), Boolean.TRUE.equals(input.countConfirmed()), countedLines);
	}

	record Input(String deliveryNumber, @Nullable Boolean countConfirmed,
			@Nullable List<Counting.FormCount> countedLines) {
	}

}
