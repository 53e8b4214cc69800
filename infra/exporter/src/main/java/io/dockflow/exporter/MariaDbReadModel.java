package io.dockflow.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Driver;

/**
 * The read model in MariaDB, over one connection that is opened when it is needed and
 * dropped when it fails.
 */
final class MariaDbReadModel implements ReadModel {

	private static final int PRUNED_AT_ONCE = 10_000;

	private static final int PRUNED_IN_A_ROW = 20;

	private final ExporterArguments arguments;

	private final int partition;

	private @Nullable Connection connection;

	MariaDbReadModel(ExporterArguments arguments, int partition) {
		this.arguments = arguments;
		this.partition = partition;
	}

	@Override
	public Mark mark() throws SQLException {
		return inTransaction(this::lockedMark);
	}

	/*
	 * The lock on the position keeps apart two brokers that both believe to lead the
	 * partition, and the look at it after the lock tells whether a commit whose answer
	 * was lost had happened.
	 */
	@Override
	public void write(Batch batch) throws SQLException {
		inTransaction((target) -> {
			if (lockedMark(target).position() < batch.lastPosition()) {
				new BatchWriter(target, this.partition).write(batch);
				moveTo(target, batch.lastPosition());
			}
			return batch;
		});
	}

	@Override
	public void prune() throws SQLException {
		LocalDateTime end = now().minusHours(1);
		int deleted = PRUNED_AT_ONCE;
		for (int i = 0; i < PRUNED_IN_A_ROW && deleted == PRUNED_AT_ONCE; i++) {
			deleted = inTransaction((target) -> {
				try (PreparedStatement delete = target
					.prepareStatement("DELETE FROM change_feed WHERE at < ? LIMIT " + PRUNED_AT_ONCE)) {
					delete.setObject(1, end);
					return delete.executeUpdate();
				}
			});
		}
	}

	@Override
	public void close() {
		Connection open = this.connection;
		this.connection = null;
		if (open != null) {
			try {
				open.close();
			}
			catch (SQLException ex) {
				// The connection is gone either way; what it had not committed is written
				// again.
				MariaDbExporter.LOG.debug("Closing the connection to the read model failed", ex);
			}
		}
	}

	private Mark lockedMark(Connection target) throws SQLException {
		try (PreparedStatement select = target
			.prepareStatement("SELECT position, updated_at FROM exporter_position WHERE partition_id = ? FOR UPDATE")) {
			select.setInt(1, this.partition);
			try (ResultSet rows = select.executeQuery()) {
				return rows.next()
						? new Mark(rows.getLong(1), rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC))
						: new Mark(-1, Instant.EPOCH);
			}
		}
	}

	private void moveTo(Connection target, long position) throws SQLException {
		try (PreparedStatement upsert = target.prepareStatement(
				"""
						INSERT INTO exporter_position (partition_id, position, updated_at) VALUES (?, ?, ?)
						ON DUPLICATE KEY UPDATE position = GREATEST(position, VALUES(position)), updated_at = VALUES(updated_at)""")) {
			upsert.setInt(1, this.partition);
			upsert.setLong(2, position);
			upsert.setObject(3, now());
			upsert.executeUpdate();
		}
	}

	private <T> T inTransaction(Work<T> work) throws SQLException {
		Connection target = connection();
		try {
			T result = work.on(target);
			target.commit();
			return result;
		}
		catch (SQLException | RuntimeException ex) {
			close();
			throw ex;
		}
	}

	private Connection connection() throws SQLException {
		Connection open = this.connection;
		if (open == null || open.isClosed()) {
			open = connect();
			this.connection = open;
		}
		return open;
	}

	private Connection connect() throws SQLException {
		// The broker isolates an exporter's classes, so the driver is named, not
		// discovered.
		Properties properties = new Properties();
		properties.setProperty("user", this.arguments.user());
		properties.setProperty("password", this.arguments.password());
		properties.setProperty("connectTimeout", "5000");
		properties.setProperty("socketTimeout", "60000");
		Connection open = new Driver().connect(this.arguments.url(), properties);
		if (open == null) {
			throw new SQLException("the driver does not accept that address");
		}
		try {
			open.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
			Schema.migrate(open);
			open.setAutoCommit(false);
			return open;
		}
		catch (SQLException | RuntimeException ex) {
			open.close();
			throw ex;
		}
	}

	private static LocalDateTime now() {
		return LocalDateTime.now(ZoneOffset.UTC);
	}

	private interface Work<T> {

		T on(Connection target) throws SQLException;

	}

}
