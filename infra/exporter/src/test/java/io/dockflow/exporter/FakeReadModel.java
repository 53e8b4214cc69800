package io.dockflow.exporter;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * A database that can be away, and remembers what the broker had been told at each
 * commit.
 */
final class FakeReadModel implements ReadModel {

	final List<Batch> written = new ArrayList<>();

	final List<Long> acknowledgedBefore = new ArrayList<>();

	Mark mark = new Mark(-1, Instant.EPOCH);

	int attempts;

	int pruned;

	boolean closed;

	private final LongSupplier acknowledged;

	private @Nullable SQLException fault;

	FakeReadModel(LongSupplier acknowledged) {
		this.acknowledged = acknowledged;
	}

	void goesAway() {
		this.fault = new SQLException("Connection refused");
	}

	void comesBack() {
		this.fault = null;
	}

	/** How many records each commit held. */
	List<Integer> sizes() {
		return this.written.stream().map(Batch::records).toList();
	}

	Batch last() {
		return this.written.getLast();
	}

	@Override
	public Mark mark() throws SQLException {
		answer();
		return this.mark;
	}

	@Override
	public void write(Batch batch) throws SQLException {
		this.attempts++;
		answer();
		this.written.add(batch);
		this.acknowledgedBefore.add(this.acknowledged.getAsLong());
	}

	@Override
	public void prune() throws SQLException {
		answer();
		this.pruned++;
	}

	@Override
	public void close() {
		this.closed = true;
	}

	private void answer() throws SQLException {
		if (this.fault != null) {
			throw this.fault;
		}
	}

}
