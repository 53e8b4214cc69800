package io.dockflow.bench.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import io.dockflow.bench.Samples;

/**
 * Looks again and again for new instances in the read model and notes how long ago the
 * broker wrote their first record. The look itself adds up to its interval.
 */
final class LagProbe implements AutoCloseable {

	private static final Duration INTERVAL = Duration.ofMillis(20);

	private final ReadModelTables tables;

	private final Samples lags;

	private final Thread thread;

	private volatile boolean ended;

	private LagProbe(ReadModelTables tables, Samples lags) {
		this.tables = tables;
		this.lags = lags;
		this.thread = Thread.ofPlatform().name("lag").unstarted(this::probe);
	}

	static LagProbe start(ReadModelTables tables, Samples lags) {
		LagProbe probe = new LagProbe(tables, lags);
		probe.thread.start();
		return probe;
	}

	@Override
	public void close() throws InterruptedException {
		this.ended = true;
		this.thread.join();
	}

	private void probe() {
		try (Connection connection = this.tables.connect();
				PreparedStatement select = connection.prepareStatement(
						"SELECT instance_key, started_at FROM process_instance WHERE instance_key > ? ORDER BY instance_key")) {
			long newest = this.tables.number("SELECT COALESCE(MAX(instance_key), 0) FROM process_instance");
			while (!this.ended) {
				Thread.sleep(INTERVAL);
				newest = look(select, newest);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private long look(PreparedStatement select, long newest) throws SQLException {
		long last = newest;
		select.setLong(1, newest);
		try (ResultSet rows = select.executeQuery()) {
			LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
			while (rows.next()) {
				last = rows.getLong(1);
				this.lags.add(Duration.between(rows.getObject(2, LocalDateTime.class), now).toNanos() / 1e6);
			}
		}
		return last;
	}

}
