package io.dockflow.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The schema of the read model. Each version is a script that is applied once and never
 * changed again; since MariaDB commits after every statement of it, a script can be
 * applied again from its beginning.
 */
final class Schema {

	private static final List<String> VERSIONS = List.of("read-model-1.sql", "read-model-2.sql");

	private Schema() {
	}

	/**
	 * Brings the schema up to date; a named lock keeps the partitions of a cluster apart.
	 */
	static void migrate(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			if (number(statement, "SELECT COALESCE(GET_LOCK(CONCAT(DATABASE(), '.schema'), 30), 0)") != 1) {
				throw new SQLException("another exporter has been changing the schema for 30 s");
			}
			try {
				statement.execute(
						"CREATE TABLE IF NOT EXISTS schema_version (version INT PRIMARY KEY, applied_at DATETIME(3) NOT NULL) COMMENT 'Versions of the read model that were applied'");
				apply(statement, number(statement, "SELECT COALESCE(MAX(version), 0) FROM schema_version"));
			}
			finally {
				statement.execute("SELECT RELEASE_LOCK(CONCAT(DATABASE(), '.schema'))");
			}
		}
	}

	private static void apply(Statement statement, int applied) throws SQLException {
		if (applied > VERSIONS.size()) {
			throw new SQLException("the schema has version %d and this exporter knows %d: a newer exporter wrote it"
				.formatted(applied, VERSIONS.size()));
		}
		for (int version = applied + 1; version <= VERSIONS.size(); version++) {
			for (String ddl : script(VERSIONS.get(version - 1))) {
				statement.execute(ddl);
			}
			statement.execute("INSERT INTO schema_version VALUES (%d, UTC_TIMESTAMP(3))".formatted(version));
		}
	}

	private static int number(Statement statement, String query) throws SQLException {
		try (ResultSet rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getInt(1);
		}
	}

	/** The statements of a script in the exporter's jar. */
	static List<String> script(String name) {
		try (InputStream stream = Schema.class.getResourceAsStream(name)) {
			if (stream == null) {
				throw new IllegalStateException(
						"Expected the script %s in the exporter's jar, but it is missing. Build the jar again."
							.formatted(name));
			}
			String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
			return Stream.of(text.split(";\\s*(\\n|$)")).map(String::strip).filter((ddl) -> !ddl.isEmpty()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
