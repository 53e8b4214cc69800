package io.dockflow.exporter;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.ExporterException;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Context.RecordFilter;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the engine's log into MariaDB in batches. The position of the last record
 * commits with the rows, so that a record exported again after a restart has no second
 * effect.
 */
public final class MariaDbExporter implements Exporter {

	static final Logger LOG = LoggerFactory.getLogger(MariaDbExporter.class);

	private static final Duration PRUNE_INTERVAL = Duration.ofMinutes(5);

	private static final List<RecordReader> READERS = List.of(new DefinitionReader(), new FormReader(),
			new ProcessInstanceReader(), new UserTaskReader(), new VariableReader(), new IncidentReader(),
			new JobReader());

	private final Map<ValueType, RecordReader> readers = new EnumMap<>(ValueType.class);

	private Context context;

	private ExporterArguments arguments;

	private Controller controller;

	private ReadModel readModel;

	private Batch batch = new Batch();

	/**
	 * Position up to which the log was read into rows or into the batch; unknown until
	 * the database answers.
	 */
	private long readPosition = UNKNOWN;

	private static final long UNKNOWN = Long.MIN_VALUE;

	/** Made by the broker. */
	public MariaDbExporter() {
		READERS.forEach((reader) -> this.readers.put(reader.valueType(), reader));
	}

	@Override
	public void configure(Context context) {
		this.context = context;
		this.arguments = ExporterArguments.of(context.getConfiguration().getArguments());
		context.setFilter(new EventsOf(Set.copyOf(this.readers.keySet())));
	}

	@Override
	public void open(Controller controller) {
		this.controller = controller;
		this.readModel = new ReadModel(this.arguments, this.context.getPartitionId());
		controller.scheduleCancellableTask(this.arguments.flushInterval(), this::flushOnTime);
		controller.scheduleCancellableTask(PRUNE_INTERVAL, this::prune);
	}

	@Override
	public void export(Record<?> record) {
		try {
			if (this.readPosition == UNKNOWN) {
				this.readPosition = this.readModel.position();
			}
			if (record.getPosition() > this.readPosition) {
				read(record);
			}
			else if (this.batch.isEmpty()) {
				this.controller.updateLastExportedRecordPosition(record.getPosition());
			}
			if (this.batch.records() >= this.arguments.batchSize()) {
				flush();
			}
		}
		catch (SQLException ex) {
			// The broker hands the same record in again until the database answers.
			throw new ExporterException(
					"Expected to write to %s, but %s. Check that the database runs; the broker retries."
						.formatted(this.arguments.url(), ex.getMessage()),
					ex);
		}
	}

	@Override
	public void close() {
		if (this.readModel == null) {
			return;
		}
		try {
			flush();
		}
		catch (SQLException ex) {
			LOG.info(
					"The last {} records were not written before closing ({}); they are exported again at the next start",
					this.batch.records(), ex.getMessage());
		}
		finally {
			this.readModel.close();
		}
	}

	private void read(Record<?> record) {
		RecordReader reader = this.readers.get(record.getValueType());
		if (reader != null) {
			try {
				reader.read(record, this.batch);
			}
			catch (RuntimeException ex) {
				LOG.warn("The {} record at position {} cannot be read and goes to dead_letter", record.getValueType(),
						record.getPosition(), ex);
				this.batch.bury(new Batch.DeadLetter(record.getPosition(), record.getValueType().name(),
						record.toJson(), ex.toString(), record.getTimestamp()));
			}
		}
		this.batch.readTo(record.getPosition());
		this.readPosition = record.getPosition();
	}

	private void flush() throws SQLException {
		if (this.batch.isEmpty()) {
			return;
		}
		this.readModel.write(this.batch);
		long position = this.batch.lastPosition();
		this.batch = new Batch();
		this.controller.updateLastExportedRecordPosition(position);
	}

	private void flushOnTime() {
		try {
			flush();
		}
		catch (SQLException ex) {
			LOG.warn("Writing {} records to {} failed and is tried again: {}", this.batch.records(),
					this.arguments.url(), ex.getMessage());
		}
		finally {
			this.controller.scheduleCancellableTask(this.arguments.flushInterval(), this::flushOnTime);
		}
	}

	private void prune() {
		try {
			this.readModel.pruneFeed();
		}
		catch (SQLException ex) {
			LOG.warn("Pruning the change feed failed and is tried again: {}", ex.getMessage());
		}
		finally {
			this.controller.scheduleCancellableTask(PRUNE_INTERVAL, this::prune);
		}
	}

	private record EventsOf(Set<ValueType> values) implements RecordFilter {

		@Override
		public boolean acceptType(RecordType recordType) {
			return recordType == RecordType.EVENT;
		}

		@Override
		public boolean acceptValue(ValueType valueType) {
			return this.values.contains(valueType);
		}

	}

}
