package io.dockflow.exporter;

import java.time.LocalDateTime;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;

/**
 * Incidents, open and resolved.
 */
final class IncidentReader implements RecordReader {

	@Override
	public ValueType valueType() {
		return ValueType.INCIDENT;
	}

	@Override
	public void read(Record<?> record, Batch batch) {
		IncidentRecordValue value = (IncidentRecordValue) record.getValue();
		LocalDateTime at = Row.utc(record.getTimestamp());
		boolean resolved = record.getIntent() == IncidentIntent.RESOLVED;
		batch.put(Row.of(Table.INCIDENT, record.getKey(), record, value.getProcessInstanceKey(),
				value.getProcessDefinitionKey(), value.getElementId(), value.getElementInstanceKey(),
				(value.getJobKey() < 0) ? null : value.getJobKey(), value.getErrorType().name(),
				value.getErrorMessage(), resolved ? "RESOLVED" : "OPEN", resolved ? at : null));
		batch.countIncidents(value.getProcessInstanceKey(), value.getElementInstanceKey());
		batch.hint(new Hint(Hint.Kind.INCIDENT, record.getKey(), value.getProcessInstanceKey(), at));
		batch.hint(new Hint(Hint.Kind.INSTANCE, value.getProcessInstanceKey(), value.getProcessInstanceKey(), at));
	}

}
