package io.dockflow.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;

/**
 * Reads the records of one value type into a batch. Implementations take every field at
 * once, since the broker reuses the record object.
 */
interface RecordReader {

	ValueType valueType();

	void read(Record<?> record, Batch batch);

}
