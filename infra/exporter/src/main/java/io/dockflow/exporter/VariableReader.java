package io.dockflow.exporter;

import java.util.List;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;

/**
 * Variables as JSON; the one called {@code businessKey} in the root scope names its
 * instance.
 */
final class VariableReader implements RecordReader {

	static final String BUSINESS_KEY = "businessKey";

	@Override
	public ValueType valueType() {
		return ValueType.VARIABLE;
	}

	@Override
	public void read(Record<?> record, Batch batch) {
		if (record.getIntent() != VariableIntent.CREATED && record.getIntent() != VariableIntent.UPDATED) {
			return;
		}
		VariableRecordValue value = (VariableRecordValue) record.getValue();
		batch.put(Row.of(Table.VARIABLE, List.of(value.getScopeKey(), value.getName()), record, value.getValue(),
				value.getProcessInstanceKey()));
		if (value.getName().equals(BUSINESS_KEY) && value.getScopeKey() == value.getProcessInstanceKey()) {
			batch.nameInstance(value.getProcessInstanceKey());
		}
		batch.hint(new Hint(Hint.Kind.INSTANCE, value.getProcessInstanceKey(), value.getProcessInstanceKey(),
				Row.utc(record.getTimestamp())));
	}

}
