package io.dockflow.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.ImmutableJobRecordValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.dockflow.exporter.Records.batchOf;
import static io.dockflow.exporter.Records.onlyRow;
import static io.dockflow.exporter.Records.timeOf;
import static org.assertj.core.api.Assertions.assertThat;

class JobReaderTests {

	private final JobReader reader = new JobReader();

	@Test
	void aJobTellsWhatItIsFor() {
		var batch = batchOf(this.reader, job(1, JobIntent.CREATED, 3, ""));

		assertThat(onlyRow(batch, Table.JOB)).containsEntry("job_key", 12L)
			.containsEntry("instance_key", 7L)
			.containsEntry("element_instance_key", 8L)
			.containsEntry("element_id", "Task_ProposeLocation")
			.containsEntry("type", "slotting.propose-location")
			.containsEntry("retries", 3)
			.containsEntry("worker", null)
			.containsEntry("created_at", timeOf(1));
	}

	@ParameterizedTest
	@CsvSource({ "CREATED, 3, CREATED", "TIMED_OUT, 3, CREATED", "RETRIES_UPDATED, 2, CREATED",
			"RECURRED_AFTER_BACKOFF, 2, CREATED", "YIELDED, 3, CREATED", "MIGRATED, 3, CREATED", "FAILED, 2, FAILED",
			"FAILED, 0, FAILED" })
	void aJobThatHasNotEndedHasNoEnd(JobIntent intent, int retries, String state) {
		var batch = batchOf(this.reader, job(4, intent, retries, ""));

		assertThat(onlyRow(batch, Table.JOB)).containsEntry("state", state).containsEntry("ended_at", null);
	}

	@ParameterizedTest
	@CsvSource({ "COMPLETED", "ERROR_THROWN", "CANCELED" })
	void anEndedJobTellsHowAndWhen(JobIntent intent) {
		var batch = batchOf(this.reader, job(1, JobIntent.CREATED, 3, ""), job(4, intent, 3, ""));

		assertThat(onlyRow(batch, Table.JOB)).containsEntry("state", intent.name())
			.containsEntry("created_at", timeOf(1))
			.containsEntry("ended_at", timeOf(4));
	}

	@Test
	void aFailedJobTellsWhy() {
		var batch = batchOf(this.reader, job(4, JobIntent.FAILED, 0, "no bin is free"));

		assertThat(onlyRow(batch, Table.JOB)).containsEntry("error_message", "no bin is free");
	}

	@Test
	void aJobWithoutRetriesStaysFailedWhenItIsMigrated() {
		var batch = batchOf(this.reader, job(4, JobIntent.FAILED, 0, "no bin is free"),
				job(5, JobIntent.MIGRATED, 0, "no bin is free"));

		assertThat(onlyRow(batch, Table.JOB)).containsEntry("state", "FAILED");
	}

	private static Record<?> job(long position, JobIntent intent, int retries, String error) {
		return Records.event(position, ValueType.JOB, intent, 12,
				ImmutableJobRecordValue.builder()
					.withProcessInstanceKey(7)
					.withElementInstanceKey(8)
					.withElementId("Task_ProposeLocation")
					.withType("slotting.propose-location")
					.withRetries(retries)
					.withWorker("")
					.withErrorCode("")
					.withErrorMessage(error)
					.build());
	}

}
