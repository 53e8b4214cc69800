package io.dockflow.exporter;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.dockflow.local.Folders;
import io.dockflow.local.LocalMariaDb;
import io.dockflow.local.MariaDbSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.dockflow.exporter.PutAwayRecords.element;
import static io.dockflow.exporter.PutAwayRecords.incident;
import static io.dockflow.exporter.PutAwayRecords.instances;
import static io.dockflow.exporter.PutAwayRecords.process;
import static io.dockflow.exporter.PutAwayRecords.rootVariable;
import static io.dockflow.exporter.PutAwayRecords.task;
import static io.dockflow.exporter.PutAwayRecords.variables;
import static io.dockflow.exporter.Records.batchOf;
import static io.dockflow.exporter.Records.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MariaDbReadModelIT {

	private static final Path HOME = Path.of("target", "mariadb-of-read-model").toAbsolutePath();

	private static LocalMariaDb database;

	private ExporterArguments arguments;

	private MariaDbReadModel readModel;

	@BeforeAll
	static void startDatabase() {
		database = LocalMariaDb.start(MariaDbSettings.in(HOME).withBufferPoolMegabytes(64).withoutDurability());
	}

	@AfterAll
	static void stopDatabase() {
		database.stop();
		Folders.delete(HOME);
	}

	@BeforeEach
	void openAnEmptySchema() throws SQLException {
		execute("DROP DATABASE " + LocalMariaDb.ENGINE, "CREATE DATABASE " + LocalMariaDb.ENGINE);
		this.arguments = new ExporterArguments(database.jdbcUrl(LocalMariaDb.ENGINE), database.user(),
				database.password(), 500, Duration.ofMillis(200));
		this.readModel = new MariaDbReadModel(this.arguments, 1);
	}

	@AfterEach
	void close() {
		this.readModel.close();
	}

	@Test
	void anEmptySchemaIsFilledAndReadFromTheBeginning() throws Exception {
		assertThat(this.readModel.mark().position()).isEqualTo(-1);
		assertThat(number("SELECT MAX(version) FROM schema_version")).isEqualTo(2);
	}

	@Test
	void anOlderSchemaIsBroughtUpToDateAndKeepsItsRows() throws Exception {
		execute("CREATE TABLE schema_version (version INT PRIMARY KEY, applied_at DATETIME(3) NOT NULL)",
				"INSERT INTO schema_version VALUES (1, UTC_TIMESTAMP(3))");
		for (String ddl : Schema.script("read-model-1.sql")) {
			execute(ddl);
		}
		execute("INSERT INTO exporter_position VALUES (1, 41, UTC_TIMESTAMP(3))");

		assertThat(this.readModel.mark().position()).isEqualTo(41);

		assertThat(text("SELECT data_type FROM information_schema.columns "
				+ "WHERE table_schema = DATABASE() AND table_name = 'job' AND column_name = 'error_message'"))
			.isEqualTo("mediumtext");
	}

	@Test
	void aScriptThatWasCutShortIsAppliedAgain() throws Exception {
		this.readModel.mark();
		this.readModel.close();
		execute("DELETE FROM schema_version");

		assertThat(this.readModel.mark().position()).isEqualTo(-1);

		assertThat(number("SELECT COUNT(*) FROM schema_version")).isEqualTo(2);
	}

	@Test
	void theSchemaOfANewerExporterIsLeftAlone() throws Exception {
		this.readModel.mark();
		this.readModel.close();
		execute("INSERT INTO schema_version VALUES (99, UTC_TIMESTAMP(3))");

		assertThatExceptionOfType(SQLException.class).isThrownBy(this.readModel::mark).withMessageContaining("99");
	}

	@Test
	void rowsAndPositionCommitTogether() throws Exception {
		this.readModel.write(variables(variable(1, "bin", "\"A-01\""), variable(2, "lot", "null")));

		assertThat(number("SELECT COUNT(*) FROM variable")).isEqualTo(2);
		assertThat(text("SELECT value FROM variable WHERE name = 'lot'")).isEqualTo("null");
		assertThat(this.readModel.mark().position()).isEqualTo(2);
		assertThat(this.readModel.mark().at()).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
	}

	@Test
	void aBatchWrittenTwiceIsWrittenOnce() throws Exception {
		var batch = variables(variable(1, "bin", "\"A-01\""));

		this.readModel.write(batch);
		this.readModel.write(batch);

		assertThat(number("SELECT COUNT(*) FROM variable")).isEqualTo(1);
		assertThat(number("SELECT COUNT(*) FROM change_feed")).isEqualTo(1);
	}

	@Test
	void aBrokerThatNoLongerLeadsTakesNothingBack() throws Exception {
		try (var formerLeader = new MariaDbReadModel(this.arguments, 1)) {
			formerLeader.mark();
			this.readModel.write(variables(variable(1, "bin", "\"A-01\""), variable(2, "bin", "\"B-02\"")));

			formerLeader.write(variables(variable(1, "bin", "\"A-01\"")));
		}

		assertThat(text("SELECT value FROM variable")).isEqualTo("\"B-02\"");
		assertThat(this.readModel.mark().position()).isEqualTo(2);
	}

	@Test
	void partitionsDoNotShareAPosition() throws Exception {
		try (var second = new MariaDbReadModel(this.arguments, 2)) {
			this.readModel.write(variables(variable(40, "bin", "1")));
			second.write(variables(variable(3, 8, "bin", "2")));

			assertThat(this.readModel.mark().position()).isEqualTo(40);
			assertThat(second.mark().position()).isEqualTo(3);
		}
		assertThat(number("SELECT COUNT(*) FROM variable")).isEqualTo(2);
	}

	@Test
	void aRowWrittenAgainKeepsItsFirstTimeAndTakesTheRest() throws Exception {
		this.readModel.write(instances(process(1, 7, ProcessInstanceIntent.ELEMENT_ACTIVATING)));
		this.readModel.write(instances(process(9, 7, ProcessInstanceIntent.ELEMENT_COMPLETED)));

		assertThat(text("SELECT CONCAT(state, ' ', started_at, ' ', ended_at) FROM process_instance"))
			.isEqualTo("COMPLETED 2026-03-02 12:00:01.000 2026-03-02 12:00:09.000");
	}

	@Test
	void largeAndForeignValuesComeBackAsTheyWent() throws Exception {
		String large = '"' + "Süd 📦 \\\" ".repeat(100_000) + '"';

		this.readModel.write(variables(variable(1, "plan", large), variable(2, "Straße", "\"倉庫\"")));

		assertThat(text("SELECT value FROM variable WHERE name = 'plan'")).isEqualTo(large);
		assertThat(text("SELECT value FROM variable WHERE name = 'Straße'")).isEqualTo("\"倉庫\"");
	}

	@Test
	void aBatchLargerThanAPacketIsWritten() throws Exception {
		String megabyte = '"' + "x".repeat(1_000_000) + '"';

		this.readModel.write(variables(IntStream.rangeClosed(1, 80)
			.mapToObj((position) -> variable(position, "v" + position, megabyte))
			.toArray(Record<?>[]::new)));

		assertThat(number("SELECT SUM(LENGTH(value)) FROM variable")).isEqualTo(80 * 1_000_002);
	}

	@Test
	void aRowThatMariaDbRefusesBecomesADeadLetterAndBlocksNothing() throws Exception {
		String tooLong = "x".repeat(300);

		this.readModel.write(variables(variable(1, "bin", "1"), variable(2, tooLong, "2"), variable(3, "lot", "3")));

		assertThat(number("SELECT COUNT(*) FROM variable")).isEqualTo(2);
		assertThat(text("SELECT CONCAT(partition_id, ' ', position, ' ', value_type) FROM dead_letter"))
			.isEqualTo("1 2 VARIABLE");
		assertThat(text("SELECT record FROM dead_letter")).contains(tooLong);
		assertThat(text("SELECT error FROM dead_letter")).contains("too long");
		assertThat(this.readModel.mark().position()).isEqualTo(3);
	}

	@Test
	void aMessageAsLongAsAStackTraceOfStackTracesIsKept() throws Exception {
		String message = "at io.dockflow.Somewhere\n".repeat(20_000);

		this.readModel.write(batchOf(new IncidentReader(), incident(1, 7, IncidentIntent.CREATED, message)));

		assertThat(number("SELECT LENGTH(message) FROM incident")).isEqualTo(message.length());
		assertThat(number("SELECT COUNT(*) FROM dead_letter")).isZero();
	}

	@Test
	void instancesAreNamedInWhateverOrderTheirRecordsCome() throws Exception {
		this.readModel.write(variables(variable(1, 7, "businessKey", "\"ASN-7\"")));
		this.readModel.write(instances(process(2, 7, ProcessInstanceIntent.ELEMENT_ACTIVATING)));
		this.readModel.write(instances(process(3, 8, ProcessInstanceIntent.ELEMENT_ACTIVATING)));

		assertThat(text("SELECT business_key FROM process_instance WHERE instance_key = 7")).isEqualTo("ASN-7");
		assertThat(text("SELECT business_key FROM process_instance WHERE instance_key = 8")).isNull();
	}

	@Test
	void thousandsOfInstancesAreNamedAtOnce() throws Exception {
		var batch = new Batch();
		for (int key = 1; key <= 3_000; key++) {
			new ProcessInstanceReader().read(process(key, key, ProcessInstanceIntent.ELEMENT_ACTIVATING), batch);
			new VariableReader().read(rootVariable(key, "businessKey", "\"N-" + key + '"'), batch);
			batch.readTo(key);
		}

		this.readModel.write(batch);

		assertThat(number("SELECT COUNT(*) FROM process_instance WHERE business_key = CONCAT('N-', instance_key)"))
			.isEqualTo(3_000);
	}

	@Test
	void openIncidentsAreCountedOnInstanceAndElement() throws Exception {
		this.readModel.write(instances(process(1, 7, ProcessInstanceIntent.ELEMENT_ACTIVATING), element(2, 7, 8)));
		this.readModel.write(batchOf(new IncidentReader(), incident(3, 7, IncidentIntent.CREATED, "no bin")));
		assertThat(number("SELECT incidents FROM process_instance")).isEqualTo(1);
		assertThat(number("SELECT incident_key FROM element_instance")).isEqualTo(13);

		this.readModel.write(batchOf(new IncidentReader(), incident(4, 7, IncidentIntent.RESOLVED, "no bin")));

		assertThat(number("SELECT incidents FROM process_instance")).isZero();
		assertThat(text("SELECT incident_key FROM element_instance")).isNull();
	}

	@Test
	void anOpenTaskIsOfferedUntilItHasEnded() throws Exception {
		this.readModel.write(batchOf(new UserTaskReader(), task(1, UserTaskIntent.CREATED, "pickers", "pickers ")));
		assertThat(number("SELECT COUNT(DISTINCT task_key) FROM user_task_group")).isEqualTo(1);

		this.readModel.write(batchOf(new UserTaskReader(), task(2, UserTaskIntent.COMPLETED, "pickers")));

		assertThat(number("SELECT COUNT(*) FROM user_task_group")).isZero();
		assertThat(text("SELECT state FROM user_task")).isEqualTo("COMPLETED");
		assertThat(number("SELECT COUNT(*) FROM dead_letter")).isZero();
	}

	@Test
	void theConnectionIsMadeAnewWhenItIsLost() throws Exception {
		this.readModel.write(variables(variable(1, "bin", "1")));
		killOtherConnections();

		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> this.readModel.write(variables(variable(2, "lot", "2"))));
		this.readModel.write(variables(variable(2, "lot", "2")));

		assertThat(number("SELECT COUNT(*) FROM variable")).isEqualTo(2);
	}

	@Test
	void anyNumberOfOldHintsIsForgottenAndTheNewOnesStay() throws Exception {
		this.readModel.mark();
		execute("INSERT INTO change_feed (at, kind, entity_key) SELECT UTC_TIMESTAMP(3) - INTERVAL 2 HOUR, 'task', seq FROM seq_1_to_25000",
				"INSERT INTO change_feed (at, kind, entity_key) VALUES (UTC_TIMESTAMP(3), 'task', 1)");

		this.readModel.prune();

		assertThat(number("SELECT COUNT(*) FROM change_feed")).isEqualTo(1);
	}

	private static void killOtherConnections() throws SQLException {
		try (var connection = connect(); var statement = connection.createStatement()) {
			try (var rows = statement.executeQuery(
					"SELECT id FROM information_schema.processlist WHERE id <> CONNECTION_ID() AND db = DATABASE()")) {
				while (rows.next()) {
					try (var kill = connection.createStatement()) {
						kill.execute("KILL " + rows.getLong(1));
					}
				}
			}
		}
	}

	private static void execute(String... statements) throws SQLException {
		try (var connection = connect(); var statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	private static long number(String query) throws SQLException {
		return Long.parseLong(text(query));
	}

	private static String text(String query) throws SQLException {
		try (var connection = connect();
				var statement = connection.createStatement();
				var rows = statement.executeQuery(query)) {
			assertThat(rows.next()).as(query).isTrue();
			return rows.getString(1);
		}
	}

	private static Connection connect() throws SQLException {
		return DriverManager.getConnection(database.jdbcUrl(LocalMariaDb.ENGINE), database.user(), database.password());
	}

}
