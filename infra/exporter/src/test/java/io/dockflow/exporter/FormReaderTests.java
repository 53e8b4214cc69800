package io.dockflow.exporter;

import java.nio.charset.StandardCharsets;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.FormIntent;
import io.camunda.zeebe.protocol.record.value.deployment.ImmutableForm;
import org.junit.jupiter.api.Test;

import static io.dockflow.exporter.Records.batchOf;
import static io.dockflow.exporter.Records.onlyRow;
import static org.assertj.core.api.Assertions.assertThat;

class FormReaderTests {

	private final FormReader reader = new FormReader();

	@Test
	void aFormComesWithItsJson() {
		var batch = batchOf(this.reader, form(FormIntent.CREATED));

		assertThat(onlyRow(batch, Table.FORM)).containsEntry("form_key", 4L)
			.containsEntry("form_id", "put-away")
			.containsEntry("version", 2)
			.containsEntry("resource", "{\"label\":\"Süd\"}");
	}

	@Test
	void aDeletedFormStaysForTheTasksThatShowedIt() {
		var batch = batchOf(this.reader, form(FormIntent.DELETED));

		assertThat(batch.rows(Table.FORM)).isEmpty();
	}

	private static Record<?> form(FormIntent intent) {
		return Records.event(1, ValueType.FORM, intent, 4,
				ImmutableForm.builder()
					.withFormKey(4)
					.withFormId("put-away")
					.withVersion(2)
					.withResource("{\"label\":\"Süd\"}".getBytes(StandardCharsets.UTF_8))
					.withTenantId("<default>")
					.build());
	}

}
