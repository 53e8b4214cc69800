package io.dockflow.exporter;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.ExporterException;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Context.RecordFilter;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.exporter.api.context.ScheduledTask;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dockflow.exporter.ReadModel.Mark;

/**
 * Writes the engine's log into MariaDB in batches. The position of the last record
 * commits with the rows, so that a record exported again after a restart has no second
 * effect.
 */
public final class MariaDbExporter implements Exporter {

	static final Logger LOG = LoggerFactory.getLogger(MariaDbExporter.class);

	static final Duration PRUNE_INTERVAL = Duration.ofMinutes(1);

	/** Of text in one batch: a bound on the memory of the broker that it takes. */
	static final int LARGEST_BATCH = 4_000_000;

	/** By which the clocks of broker and exporter may differ. */
	private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

	private static final List<RecordReader> READERS = List.of(new DefinitionReader(), new FormReader(),
			new ProcessInstanceReader(), new UserTaskReader(), new VariableReader(), new IncidentReader(),
			new JobReader());

	private final Map<ValueType, RecordReader> readers = new EnumMap<>(ValueType.class);

	private final ReadModel.Opening opening;

	private Context context;

	private ExporterArguments arguments;

	private Controller controller;

	private @Nullable ReadModel readModel;

	private ScheduledTask nextFlush;

	private ScheduledTask nextPruning;

	private Batch batch = new Batch();

	/** How far the read model was when this exporter came to it; unknown until then. */
	private @Nullable Mark start;

	/** Position up to which the log was read into rows or into the batch. */
	private long readPosition;

	private boolean toldOfOtherLog;

	/** Made by the broker. */
	public MariaDbExporter() {
		this(MariaDbReadModel::new);
	}

	MariaDbExporter(ReadModel.Opening opening) {
		this.opening = opening;
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
		this.readModel = this.opening.open(this.arguments, this.context.getPartitionId());
		this.nextFlush = controller.scheduleCancellableTask(this.arguments.flushInterval(), this::flushOnTime);
		this.nextPruning = controller.scheduleCancellableTask(PRUNE_INTERVAL, this::prune);
	}

	@Override
	public void export(Record<?> record) {
		try {
			if (this.start == null) {
				this.start = this.readModel.mark();
				this.readPosition = this.start.position();
			}
			if (record.getPosition() > this.readPosition) {
				read(record);
			}
			else {
				skip(record, this.start);
			}
			if (this.batch.records() >= this.arguments.batchSize() || this.batch.characters() >= LARGEST_BATCH) {
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
		this.nextFlush.cancel();
		this.nextPruning.cancel();
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
				this.batch.bury(new Batch.DeadLetter(record.getPosition(), record.getValueType().name(), textOf(record),
						ex.toString(), Row.utc(record.getTimestamp())));
			}
		}
		this.batch.readTo(record.getPosition());
		this.readPosition = record.getPosition();
	}

	/*
	 * Either the record is in the batch and only comes again because writing that failed,
	 * or the broker lost what it knew of this exporter's progress.
	 */
	private void skip(Record<?> record, Mark start) {
		if (this.batch.isEmpty()) {
			this.controller.updateLastExportedRecordPosition(record.getPosition());
		}
		Instant written = Instant.ofEpochMilli(record.getTimestamp());
		if (!this.toldOfOtherLog && record.getPosition() <= start.position()
				&& written.isAfter(start.at().plus(CLOCK_SKEW))) {
			this.toldOfOtherLog = true;
			LOG.error(
					"Expected the log that {} was written from up to position {}, but the record at position {} is younger than that. If the broker's data were deleted, empty the schema too: nothing is exported before position {}.",
					this.arguments.url(), start.position(), record.getPosition(), start.position());
		}
	}

	private static String textOf(Record<?> record) {
		try {
			return record.toJson();
		}
		catch (RuntimeException ex) {
			return "unreadable: " + ex;
		}
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
			this.nextFlush = this.controller.scheduleCancellableTask(this.arguments.flushInterval(), this::flushOnTime);
		}
	}

	private void prune() {
		try {
			this.readModel.prune();
		}
		catch (SQLException ex) {
			LOG.warn("Pruning the change feed failed and is tried again: {}", ex.getMessage());
		}
		finally {
			this.nextPruning = this.controller.scheduleCancellableTask(PRUNE_INTERVAL, this::prune);
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
