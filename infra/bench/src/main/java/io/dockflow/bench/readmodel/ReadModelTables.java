package io.dockflow.bench.readmodel;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import io.dockflow.local.LocalMariaDb;

/**
 * The tables as they are, without Dockflow's own access to them.
 */
final class ReadModelTables {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final LocalMariaDb database;

	ReadModelTables(LocalMariaDb database) {
		this.database = database;
	}

	Connection connect() throws SQLException {
		return DriverManager.getConnection(this.database.jdbcUrl(LocalMariaDb.ENGINE), this.database.user(),
				this.database.password());
	}

	long number(String query) throws SQLException {
		try (Connection connection = connect();
				var statement = connection.createStatement();
				var rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getLong(1);
		}
	}

	void execute(String sql) throws SQLException {
		try (Connection connection = connect(); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** Waits until the end of so many instances has arrived. */
	void awaitEnd(long instances) throws Exception {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (number("SELECT COUNT(*) FROM process_instance WHERE state = 'COMPLETED'") < instances) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException(
						"Expected the end of %d instances to arrive, but it has not within %d min. Look for faults in the broker's log."
							.formatted(instances, PATIENCE.toMinutes()));
			}
			Thread.sleep(100);
		}
	}

	long deadLetters() throws SQLException {
		return number("SELECT COUNT(*) FROM dead_letter");
	}

	/** Checks that the traffic arrived, all of it and once. */
	void validate(long instances) throws SQLException {
		expect("SELECT COUNT(*) FROM process_instance", instances);
		expect("SELECT COUNT(DISTINCT business_key) FROM process_instance", instances);
		expect("SELECT COUNT(*) FROM element_instance WHERE state = 'COMPLETED'", instances * (Engine.STEPS + 2));
		expect("SELECT COUNT(*) FROM element_instance", instances * (Engine.STEPS + 2));
		expect("SELECT COUNT(*) FROM job WHERE state = 'COMPLETED'", instances * Engine.STEPS);
		expect("SELECT COUNT(*) FROM variable", instances * 3);
		expect("SELECT COUNT(*) FROM dead_letter", 0);
	}

	private void expect(String query, long expected) throws SQLException {
		long found = number(query);
		if (found != expected) {
			throw new IllegalStateException(
					"Expected %d for %s, but it is %d: the read model is wrong.".formatted(expected, query, found));
		}
	}

}
