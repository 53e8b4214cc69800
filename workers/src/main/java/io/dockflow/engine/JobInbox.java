package io.dockflow.engine;

import java.time.Clock;
import java.time.Duration;

import io.dockflow.shared.UtcTime;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Remembers what was answered to each job, in the transaction of its effect.
 */
@Repository
class JobInbox {

	private final JdbcClient jdbc;

	private final Clock clock;

	JobInbox(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Claims the job for this transaction; waits for another one that has it in hand. */
	boolean claim(long jobKey, String jobType, long processInstanceKey) {
		try {
			this.jdbc.sql("""
					INSERT INTO job_inbox (job_key, job_type, process_instance_key, outcome, handled_at)
					VALUES (?, ?, ?, 'CLAIMED', ?)""")
				.params(jobKey, jobType, processInstanceKey, UtcTime.of(this.clock.instant()))
				.update();
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	void record(long jobKey, JobOutcome outcome) {
		switch (outcome) {
			case JobOutcome.Completed completed ->
				this.jdbc.sql("UPDATE job_inbox SET outcome = 'COMPLETED', outputs = ? WHERE job_key = ?")
					.params(completed.outputs(), jobKey)
					.update();
			case JobOutcome.BpmnError error -> this.jdbc.sql("""
					UPDATE job_inbox SET outcome = 'BPMN_ERROR', outputs = ?, error_code = ?, error_message = ?
					WHERE job_key = ?""").params(error.variables(), error.code(), error.message(), jobKey).update();
		}
	}

	JobOutcome outcome(long jobKey) {
		return this.jdbc.sql("SELECT outcome, outputs, error_code, error_message FROM job_inbox WHERE job_key = ?")
			.param(jobKey)
			.query((row, number) -> switch (row.getString("outcome")) {
				case "COMPLETED" -> (JobOutcome) new JobOutcome.Completed(row.getString("outputs"));
				case "BPMN_ERROR" -> new JobOutcome.BpmnError(row.getString("error_code"),
						row.getString("error_message"), row.getString("outputs"));
				default -> throw new IllegalStateException(
						"Expected job %d to be answered, but it is only claimed. Its row was written outside of the inbox."
							.formatted(jobKey));
			})
			.single();
	}

	int forget(Duration retention) {
		return this.jdbc.sql("DELETE FROM job_inbox WHERE handled_at < ? LIMIT 10000")
			.param(UtcTime.of(this.clock.instant().minus(retention)))
			.update();
	}

}
