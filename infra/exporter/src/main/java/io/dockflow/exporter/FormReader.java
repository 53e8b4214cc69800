package io.dockflow.exporter;

import java.nio.charset.StandardCharsets;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.FormIntent;
import io.camunda.zeebe.protocol.record.value.deployment.Form;

/**
 * Deployed forms with their JSON.
 */
final class FormReader implements RecordReader {

	@Override
	public ValueType valueType() {
		return ValueType.FORM;
	}

	@Override
	public void read(Record<?> record, Batch batch) {
		if (record.getIntent() != FormIntent.CREATED) {
			return;
		}
		Form form = (Form) record.getValue();
		batch.put(Row.of(Table.FORM, form.getFormKey(), record, form.getFormId(), form.getVersion(),
				new String(form.getResource(), StandardCharsets.UTF_8), form.getTenantId()));
	}

}
