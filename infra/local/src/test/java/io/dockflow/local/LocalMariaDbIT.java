package io.dockflow.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LocalMariaDbIT {

	@TempDir
	Path home;

	@AfterEach
	void leaveNothingRunning() {
		LocalMariaDb.stopOrphan(this.home);
	}

	@Test
	void speaksUtf8AndReadsOnlyWhatIsCommitted() throws SQLException {
		try (LocalMariaDb database = LocalMariaDb.start(small()); var connection = connect(database)) {
			assertThat(scalar(connection, "SELECT @@character_set_server")).isEqualTo("utf8mb4");
			assertThat(scalar(connection, "SELECT @@tx_isolation")).isEqualTo("READ-COMMITTED");
			assertThat(scalar(connection, "SELECT @@bind_address")).isEqualTo("127.0.0.1");
			assertThat(scalar(connection,
					"SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name IN ('dockflow', 'dockflow_engine')"))
				.isEqualTo("2");
		}
	}

	@Test
	void keepsWhatWasCommittedWhenKilledAndStopsTheOrphanOfAnOwnerThatDied() throws SQLException {
		LocalMariaDb first = LocalMariaDb.start(small());
		try (var connection = connect(first)) {
			execute(connection, "CREATE TABLE bin (code VARCHAR(20) PRIMARY KEY)");
			execute(connection, "INSERT INTO bin VALUES ('W1-A01-01-1')");
		}
		first.kill();
		LocalMariaDb orphan = LocalMariaDb.start(small());

		try (LocalMariaDb next = LocalMariaDb.start(small()); var connection = connect(next)) {
			assertThat(orphan.isRunning()).isFalse();
			assertThat(scalar(connection, "SELECT code FROM bin")).isEqualTo("W1-A01-01-1");
		}
	}

	@Test
	void refusesAWrongPassword() {
		try (LocalMariaDb database = LocalMariaDb.start(small())) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(database.jdbcUrl("dockflow"), database.user(), "guess"))
				.withMessageContaining("Access denied");
		}
	}

	@Test
	void namesADamagedDataFolder() throws Exception {
		Files.createDirectories(this.home.resolve("data/mysql"));

		assertThatExceptionOfType(LocalServerException.class).isThrownBy(() -> LocalMariaDb.start(small()))
			.withMessageContaining("damaged")
			.withMessageContaining(this.home.resolve("data").toString());
	}

	@Test
	void showsTheEndOfTheLogWhenTheServerGivesUp() throws Exception {
		LocalMariaDb.start(small()).stop();
		Files.writeString(this.home.resolve("data/ibdata1"), "not a tablespace");

		assertThatExceptionOfType(LocalServerException.class).isThrownBy(() -> LocalMariaDb.start(small()))
			.withMessageContaining("mariadb.log")
			.withMessageContaining("[ERROR]");
	}

	private MariaDbSettings small() {
		return MariaDbSettings.in(this.home).withBufferPoolMegabytes(32);
	}

	private static Connection connect(LocalMariaDb database) throws SQLException {
		return DriverManager.getConnection(database.jdbcUrl(LocalMariaDb.WAREHOUSE), database.user(),
				database.password());
	}

	private static String scalar(Connection connection, String query) throws SQLException {
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getString(1);
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
