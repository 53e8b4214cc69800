package io.dockflow.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.value.ErrorType;
import io.camunda.zeebe.protocol.record.value.ImmutableIncidentRecordValue;
import org.junit.jupiter.api.Test;

import static io.dockflow.exporter.Records.batchOf;
import static io.dockflow.exporter.Records.onlyRow;
import static io.dockflow.exporter.Records.timeOf;
import static org.assertj.core.api.Assertions.assertThat;

class IncidentReaderTests {

	private final IncidentReader reader = new IncidentReader();

	@Test
	void anIncidentIsOpenAndCountedWithItsInstanceAndElement() {
		var batch = batchOf(this.reader, incident(1, IncidentIntent.CREATED, -1));

		assertThat(onlyRow(batch, Table.INCIDENT)).containsEntry("incident_key", 13L)
			.containsEntry("element_id", "Gateway_WithinTolerance")
			.containsEntry("error_type", "CONDITION_ERROR")
			.containsEntry("message", "no flow is taken")
			.containsEntry("job_key", null)
			.containsEntry("state", "OPEN")
			.containsEntry("resolved_at", null);
		assertThat(batch.instancesToCount()).containsExactly(7L);
		assertThat(batch.elementsToMark()).containsExactly(8L);
	}

	@Test
	void anIncidentOfAJobNamesTheJob() {
		var batch = batchOf(this.reader, incident(1, IncidentIntent.CREATED, 12));

		assertThat(onlyRow(batch, Table.INCIDENT)).containsEntry("job_key", 12L);
	}

	@Test
	void aResolvedIncidentIsCountedAnew() {
		var batch = batchOf(this.reader, incident(1, IncidentIntent.CREATED, -1),
				incident(5, IncidentIntent.RESOLVED, -1));

		assertThat(onlyRow(batch, Table.INCIDENT)).containsEntry("state", "RESOLVED")
			.containsEntry("created_at", timeOf(1))
			.containsEntry("resolved_at", timeOf(5));
		assertThat(batch.instancesToCount()).containsExactly(7L);
	}

	@Test
	void theInstanceAndTheIncidentAreHinted() {
		var batch = batchOf(this.reader, incident(1, IncidentIntent.CREATED, -1));

		assertThat(batch.hints()).containsExactlyInAnyOrder(new Hint(Hint.Kind.INCIDENT, 13, 7L, timeOf(1)),
				new Hint(Hint.Kind.INSTANCE, 7, 7L, timeOf(1)));
	}

	private static Record<?> incident(long position, IncidentIntent intent, long job) {
		return Records.event(position, ValueType.INCIDENT, intent, 13,
				ImmutableIncidentRecordValue.builder()
					.withProcessInstanceKey(7)
					.withProcessDefinitionKey(5)
					.withElementId("Gateway_WithinTolerance")
					.withElementInstanceKey(8)
					.withJobKey(job)
					.withErrorType(ErrorType.CONDITION_ERROR)
					.withErrorMessage("no flow is taken")
					.build());
	}

}
