package io.dockflow.exporter;

import java.sql.SQLException;
import java.time.Instant;

/**
 * Where batches go. A batch and the position it was read up to stay together or not at
 * all.
 */
interface ReadModel extends AutoCloseable {

	/** How far the partition's log was written. */
	Mark mark() throws SQLException;

	/**
	 * Writes the batch unless its position has been reached already; on failure nothing
	 * of it stays.
	 */
	void write(Batch batch) throws SQLException;

	/** Forgets the part of the change feed that no screen asks for any more. */
	void prune() throws SQLException;

	@Override
	void close();

	/**
	 * How far a log was written.
	 *
	 * @param position of the last record, or -1
	 * @param at when that was committed
	 */
	record Mark(long position, Instant at) {
	}

	/** Opens the read model of a partition; the database may be away. */
	interface Opening {

		ReadModel open(ExporterArguments arguments, int partition);

	}

}
