package io.dockflow.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Driver;

/**
 * The read model's tables. A batch and the position it was read up to commit together.
 */
final class ReadModel implements AutoCloseable {

	/** Versions of the schema in order; each is applied once and never changed again. */
	private static final List<String> VERSIONS = List.of("read-model-1.sql");

	private static final String NAME_INSTANCE = """
			UPDATE process_instance p JOIN variable v ON v.scope_key = p.instance_key AND v.name = 'businessKey'
			   SET p.business_key = LEFT(JSON_UNQUOTE(v.value), 255)
			 WHERE p.instance_key = ? AND v.value <> 'null'""";

	private static final String COUNT_INCIDENTS = """
			UPDATE process_instance
			   SET incidents = (SELECT COUNT(*) FROM incident i WHERE i.instance_key = process_instance.instance_key AND i.state = 'OPEN')
			 WHERE instance_key = ?""";

	private static final String MARK_ELEMENT = """
			UPDATE element_instance
			   SET incident_key = (SELECT MAX(i.incident_key) FROM incident i
			                        WHERE i.instance_key = element_instance.instance_key
			                          AND i.element_instance_key = element_instance.element_instance_key AND i.state = 'OPEN')
			 WHERE element_instance_key = ?""";

	private final ExporterArguments arguments;

	private final int partition;

	private @Nullable Connection connection;

	ReadModel(ExporterArguments arguments, int partition) {
		this.arguments = arguments;
		this.partition = partition;
	}

	/** The last position that was committed for this partition, or -1. */
	long position() throws SQLException {
		try (PreparedStatement select = connection()
			.prepareStatement("SELECT position FROM exporter_position WHERE partition_id = ?")) {
			select.setInt(1, this.partition);
			try (ResultSet rows = select.executeQuery()) {
				return rows.next() ? rows.getLong(1) : -1;
			}
		}
	}

	/**
	 * Writes the batch and its position in one transaction; on failure nothing of it
	 * stays.
	 */
	void write(Batch batch) throws SQLException {
		Connection target = connection();
		try {
			for (Table table : Table.values()) {
				upsert(target, table, batch.rows(table));
			}
			forEach(target, NAME_INSTANCE, batch.instancesToName());
			forEach(target, COUNT_INCIDENTS, batch.instancesToCount());
			forEach(target, MARK_ELEMENT, batch.elementsToMark());
			offerTasks(target, batch);
			feed(target, batch.hints());
			bury(target, batch.deadLetters());
			moveTo(target, batch.lastPosition());
			target.commit();
		}
		catch (SQLException ex) {
			close();
			throw ex;
		}
	}

	/** Forgets hints older than an hour. */
	void pruneFeed() throws SQLException {
		Connection target = connection();
		try (PreparedStatement delete = target.prepareStatement("DELETE FROM change_feed WHERE at < ? LIMIT 10000")) {
			delete.setObject(1, now().minusHours(1));
			delete.executeUpdate();
			target.commit();
		}
		catch (SQLException ex) {
			close();
			throw ex;
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

	private static void upsert(Connection target, Table table, Collection<Row> rows) throws SQLException {
		if (rows.isEmpty()) {
			return;
		}
		try (PreparedStatement upsert = target.prepareStatement(table.upsert())) {
			for (Row row : rows) {
				int index = 1;
				for (Object parameter : row.parameters()) {
					upsert.setObject(index++, parameter);
				}
				upsert.addBatch();
			}
			upsert.executeBatch();
		}
	}

	private static void forEach(Connection target, String sql, Collection<Long> keys) throws SQLException {
		if (keys.isEmpty()) {
			return;
		}
		try (PreparedStatement update = target.prepareStatement(sql)) {
			for (long key : keys) {
				update.setLong(1, key);
				update.addBatch();
			}
			update.executeBatch();
		}
	}

	private static void offerTasks(Connection target, Batch batch) throws SQLException {
		forEach(target, "DELETE FROM user_task_group WHERE task_key = ?", batch.taskGroups().keySet());
		try (PreparedStatement insert = target
			.prepareStatement("INSERT INTO user_task_group (task_key, candidate_group) VALUES (?, ?)")) {
			boolean any = false;
			for (var offer : batch.taskGroups().entrySet()) {
				for (String group : offer.getValue().stream().distinct().toList()) {
					insert.setLong(1, offer.getKey());
					insert.setString(2, group);
					insert.addBatch();
					any = true;
				}
			}
			if (any) {
				insert.executeBatch();
			}
		}
	}

	private static void feed(Connection target, Collection<Hint> hints) throws SQLException {
		if (hints.isEmpty()) {
			return;
		}
		try (PreparedStatement insert = target
			.prepareStatement("INSERT INTO change_feed (at, kind, entity_key, instance_key) VALUES (?, ?, ?, ?)")) {
			for (Hint hint : hints) {
				insert.setObject(1, hint.at());
				insert.setString(2, hint.kind().name().toLowerCase(Locale.ROOT));
				insert.setLong(3, hint.entityKey());
				insert.setObject(4, hint.instanceKey());
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	private void bury(Connection target, Collection<Batch.DeadLetter> letters) throws SQLException {
		try (PreparedStatement insert = target.prepareStatement(
				"INSERT IGNORE INTO dead_letter (partition_id, position, value_type, record, error, at) VALUES (?, ?, ?, ?, ?, ?)")) {
			for (Batch.DeadLetter letter : letters) {
				insert.setInt(1, this.partition);
				insert.setLong(2, letter.position());
				insert.setString(3, letter.valueType());
				insert.setString(4, letter.json());
				insert.setString(5, letter.error());
				insert.setObject(6, Row.utc(letter.timestamp()));
				insert.executeUpdate();
			}
		}
	}

	private void moveTo(Connection target, long position) throws SQLException {
		try (PreparedStatement upsert = target.prepareStatement("""
				INSERT INTO exporter_position (partition_id, position, updated_at) VALUES (?, ?, ?)
				ON DUPLICATE KEY UPDATE position = VALUES(position), updated_at = VALUES(updated_at)""")) {
			upsert.setInt(1, this.partition);
			upsert.setLong(2, position);
			upsert.setObject(3, now());
			upsert.executeUpdate();
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
			throw new SQLException(
					"Expected a MariaDB address, but the driver does not accept " + this.arguments.url());
		}
		try {
			open.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
			migrate(open);
			open.setAutoCommit(false);
			return open;
		}
		catch (SQLException | RuntimeException ex) {
			open.close();
			throw ex;
		}
	}

	/**
	 * Brings the schema up to date; a named lock keeps the partitions of a cluster apart.
	 */
	private static void migrate(Connection open) throws SQLException {
		try (Statement statement = open.createStatement()) {
			statement.execute("SELECT GET_LOCK('dockflow_read_model', 60)");
			try {
				statement.execute(
						"CREATE TABLE IF NOT EXISTS schema_version (version INT PRIMARY KEY, applied_at DATETIME(3) NOT NULL) COMMENT 'Versions of the read model that were applied'");
				int applied;
				try (ResultSet rows = statement.executeQuery("SELECT COALESCE(MAX(version), 0) FROM schema_version")) {
					rows.next();
					applied = rows.getInt(1);
				}
				for (int version = applied + 1; version <= VERSIONS.size(); version++) {
					for (String ddl : script(VERSIONS.get(version - 1))) {
						statement.execute(ddl);
					}
					statement.execute("INSERT INTO schema_version VALUES (%d, UTC_TIMESTAMP(3))".formatted(version));
				}
			}
			finally {
				statement.execute("SELECT RELEASE_LOCK('dockflow_read_model')");
			}
		}
	}

	private static List<String> script(String name) {
		try (InputStream stream = ReadModel.class.getResourceAsStream(name)) {
			if (stream == null) {
				throw new IllegalStateException(
						"Expected the script %s in the exporter's jar, but it is missing. Build the jar again."
							.formatted(name));
			}
			String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
			return List.of(text.split(";\\s*\\n")).stream().map(String::strip).filter((ddl) -> !ddl.isEmpty()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static LocalDateTime now() {
		return LocalDateTime.now(ZoneOffset.UTC);
	}

}
