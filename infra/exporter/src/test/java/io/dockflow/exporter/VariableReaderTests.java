package io.dockflow.exporter;

import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.ImmutableVariableRecordValue;
import org.junit.jupiter.api.Test;

import static io.dockflow.exporter.Records.batchOf;
import static io.dockflow.exporter.Records.onlyRow;
import static io.dockflow.exporter.Records.timeOf;
import static io.dockflow.exporter.Records.variable;
import static org.assertj.core.api.Assertions.assertThat;

class VariableReaderTests {

	private final VariableReader reader = new VariableReader();

	@Test
	void theLastValueCounts() {
		var batch = batchOf(this.reader, variable(1, "bin", "\"A-01\""), variable(2, "bin", "\"B-02\""));

		assertThat(onlyRow(batch, Table.VARIABLE)).containsEntry("scope_key", 7L)
			.containsEntry("name", "bin")
			.containsEntry("value", "\"B-02\"")
			.containsEntry("updated_at", timeOf(2));
	}

	@Test
	void theSameNameInTwoScopesIsTwoVariables() {
		var batch = batchOf(this.reader, variable(1, 7, "bin", "1"), variable(2, 8, "bin", "2"));

		assertThat(batch.rows(Table.VARIABLE)).hasSize(2);
	}

	@Test
	void theBusinessKeyOfTheRootNamesTheInstance() {
		var batch = batchOf(this.reader, variable(1, 7, "businessKey", "\"ASN-1\""));

		assertThat(batch.instancesToName()).containsExactly(7L);
	}

	@Test
	void aBusinessKeyFurtherInNamesNothing() {
		var batch = batchOf(this.reader, variable(1, 8, "businessKey", "\"ASN-1\""));

		assertThat(batch.instancesToName()).isEmpty();
	}

	@Test
	void aMigratedVariableKeepsItsValue() {
		var migrated = Records.event(2, ValueType.VARIABLE, VariableIntent.MIGRATED, 9_001,
				ImmutableVariableRecordValue.builder()
					.withName("bin")
					.withValue("")
					.withScopeKey(7)
					.withProcessInstanceKey(7)
					.build());

		var batch = batchOf(this.reader, variable(1, "bin", "\"A-01\""), migrated);

		assertThat(onlyRow(batch, Table.VARIABLE)).containsEntry("value", "\"A-01\"");
	}

}
