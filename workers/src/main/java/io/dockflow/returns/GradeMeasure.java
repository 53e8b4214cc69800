package io.dockflow.returns;

import java.util.Optional;

import io.dockflow.labor.TaskKind;
import io.dockflow.labor.WorkMeasure;
import io.dockflow.shared.NotFound;

import org.springframework.stereotype.Component;

/**
 * Grading is the lines of a return and what is in them.
 */
@Component
class GradeMeasure implements WorkMeasure {

	private final ReturnRows rows;

	GradeMeasure(ReturnRows rows) {
		this.rows = rows;
	}

	@Override
	public TaskKind kind() {
		return TaskKind.GRADE;
	}

	@Override
	public Optional<Work> measure(String returnNumber) {
		try {
			var lines = this.rows.byNumber(returnNumber).received();
			return Optional
				.of(new Work(lines.size(), lines.stream().mapToLong(CustomerReturn.Line::received).sum(), 0, null));
		}
		catch (NotFound unknown) {
			return Optional.empty();
		}
	}

}
