package io.dockflow.returns.worker;

import java.util.List;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.processes.JobTypes;
import io.dockflow.returns.Grading;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps the grades. Reads the return, its grades and who gave them; writes the lines as
 * the policy sees them. Throws no BPMN error; once per job key.
 */
@Component
class RecordGrades implements JobHandler<RecordGrades.Input, RecordGrades.Output> {

	private final Grading grading;

	RecordGrades(Grading grading) {
		this.grading = grading;
	}

	@Override
	public String jobType() {
		return JobTypes.RETURNS_RECORD_GRADES;
	}

	@Override
	public Class<Input> inputType() {
		return Input.class;
	}

	@Override
	public Output handle(Input input, JobContext job) {
		var grades = (input.grades() != null) ? input.grades() : List.<Grading.Grade>of();
		return new Output(this.grading.record(input.returnNumber(), grades, input.gradedBy()));
	}

	record Input(String returnNumber, @Nullable List<Grading.Grade> grades, @Nullable String gradedBy) {
	}

	record Output(List<Grading.Graded> gradedLines) {
	}

}
