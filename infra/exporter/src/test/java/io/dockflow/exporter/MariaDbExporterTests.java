package io.dockflow.exporter;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.camunda.zeebe.exporter.api.ExporterException;
import io.camunda.zeebe.exporter.test.ExporterTestConfiguration;
import io.camunda.zeebe.exporter.test.ExporterTestContext;
import io.camunda.zeebe.exporter.test.ExporterTestController;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.ImmutableJobRecordValue;
import org.junit.jupiter.api.Test;

import static io.dockflow.exporter.Records.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MariaDbExporterTests {

	private static final Duration TICK = Duration.ofMillis(200);

	private final ExporterTestContext context = new ExporterTestContext();

	private final ExporterTestController broker = new ExporterTestController();

	private final FakeReadModel database = new FakeReadModel(this.broker::getPosition);

	private final List<Integer> partitions = new ArrayList<>();

	private final MariaDbExporter exporter = new MariaDbExporter((arguments, partition) -> {
		this.partitions.add(partition);
		return this.database;
	});

	@Test
	void aWrongArgumentStopsTheBrokerBeforeItStarts() {
		assertThatIllegalArgumentException().isThrownBy(() -> configure(Map.of("url", "nowhere", "user", "wms")))
			.withMessageContaining("'url'");
	}

	@Test
	void configuringTouchesNoDatabase() {
		this.database.goesAway();

		configure(arguments(3));
		this.exporter.configure(this.context);

		assertThat(this.partitions).isEmpty();
	}

	@Test
	void onlyEventsOfTheReadModelAreAskedFor() {
		configure(arguments(3));

		var filter = this.context.getRecordFilter();

		assertThat(RecordType.values()).filteredOn(filter::acceptType).containsExactly(RecordType.EVENT);
		assertThat(ValueType.values()).filteredOn(filter::acceptValue)
			.containsExactlyInAnyOrder(ValueType.PROCESS, ValueType.FORM, ValueType.PROCESS_INSTANCE,
					ValueType.USER_TASK, ValueType.VARIABLE, ValueType.INCIDENT, ValueType.JOB);
	}

	@Test
	void eachPartitionHasItsOwnPlaceInTheReadModel() {
		open(3);

		assertThat(this.partitions).containsExactly(this.context.getPartitionId());
	}

	@Test
	void recordsWaitUntilThereAreEnoughOfThem() {
		open(3);

		export(1, 2, 3, 4, 5);

		assertThat(this.database.sizes()).containsExactly(3);
		assertThat(this.broker.getPosition()).isEqualTo(3);
	}

	@Test
	void recordsDoNotWaitLongerThanTheInterval() {
		open(100);
		export(1, 2);

		this.broker.runScheduledTasks(TICK);

		assertThat(this.database.sizes()).containsExactly(2);
		assertThat(this.broker.getPosition()).isEqualTo(2);
	}

	@Test
	void theIntervalStartsAgain() {
		open(100);
		export(1);
		this.broker.runScheduledTasks(TICK);
		export(2);

		this.broker.runScheduledTasks(TICK);

		assertThat(this.database.sizes()).containsExactly(1, 1);
	}

	@Test
	void nothingIsWrittenWhenNothingHappened() {
		open(100);

		this.broker.runScheduledTasks(TICK);

		assertThat(this.database.attempts).isZero();
	}

	@Test
	void largeRecordsDoNotWaitForMany() {
		open(100);

		this.exporter.export(variable(1, "plan", '"' + "x".repeat(MariaDbExporter.LARGEST_BATCH) + '"'));

		assertThat(this.database.sizes()).containsExactly(1);
	}

	@Test
	void theBrokerHearsOfABatchOnlyOnceItIsCommitted() {
		open(2);

		export(1, 2, 3, 4);

		assertThat(this.database.acknowledgedBefore).containsExactly(-1L, 2L);
		assertThat(this.broker.getPosition()).isEqualTo(4);
	}

	@Test
	void aDatabaseThatIsAwayAtTheStartIsWaitedFor() {
		this.database.goesAway();
		open(1);

		assertThatExceptionOfType(ExporterException.class).isThrownBy(() -> export(1))
			.withMessageContainingAll("jdbc:mariadb://db/engine", "Connection refused");
		this.database.comesBack();
		export(1);

		assertThat(this.database.sizes()).containsExactly(1);
		assertThat(this.broker.getPosition()).isEqualTo(1);
	}

	@Test
	void aDatabaseThatGoesAwayLosesAndDoublesNothing() {
		open(2);
		export(1);
		this.database.goesAway();

		assertThatExceptionOfType(ExporterException.class).isThrownBy(() -> export(2));
		assertThatExceptionOfType(ExporterException.class).isThrownBy(() -> export(2));
		assertThat(this.broker.getPosition()).isEqualTo(-1);
		this.database.comesBack();
		export(2);

		assertThat(this.database.sizes()).containsExactly(2);
		assertThat(this.database.last().rows(Table.VARIABLE)).hasSize(2);
		assertThat(this.broker.getPosition()).isEqualTo(2);
	}

	@Test
	void theBatchDoesNotGrowWhileTheDatabaseIsAway() {
		open(3);
		export(1, 2);
		this.database.goesAway();
		this.broker.runScheduledTasks(TICK);

		assertThatExceptionOfType(ExporterException.class).isThrownBy(() -> export(3));
		assertThatExceptionOfType(ExporterException.class).isThrownBy(() -> export(3));
		this.database.comesBack();
		this.broker.runScheduledTasks(TICK);

		assertThat(this.database.sizes()).containsExactly(3);
	}

	@Test
	void whatWasCommittedBeforeARestartIsSkippedAndAcknowledged() {
		this.database.mark = new ReadModel.Mark(3, Records.timeOf(10).toInstant(ZoneOffset.UTC));
		open(1);

		export(2, 3);
		assertThat(this.database.attempts).isZero();
		assertThat(this.broker.getPosition()).isEqualTo(3);
		export(4);

		assertThat(this.database.sizes()).containsExactly(1);
		assertThat(this.broker.getPosition()).isEqualTo(4);
	}

	@Test
	void theLogOfAnotherBrokerIsToldOnceInsteadOfSkippedInSilence() {
		this.database.mark = new ReadModel.Mark(3_000, Records.NOON.toInstant(ZoneOffset.UTC));
		open(1);

		String told = errorsOf(() -> export(600, 601, 602));

		assertThat(told).containsOnlyOnce("younger than that").contains("position 600", "empty the schema");
	}

	@Test
	void recordsThatComeAgainAfterARestartAreNoNews() {
		this.database.mark = new ReadModel.Mark(3_000, Records.timeOf(3_000).toInstant(ZoneOffset.UTC));
		open(1);

		assertThat(errorsOf(() -> export(600, 601, 602))).isEmpty();
	}

	@Test
	void aRecordThatCannotBeReadBecomesADeadLetterAndBlocksNothing() {
		open(2);

		this.exporter.export(unreadable(1));
		export(2);

		assertThat(this.database.last().deadLetters()).singleElement().satisfies((letter) -> {
			assertThat(letter.position()).isEqualTo(1);
			assertThat(letter.source()).isEqualTo("VARIABLE");
			assertThat(letter.error()).contains("ClassCastException");
			assertThat(letter.at()).isEqualTo(Records.timeOf(1));
		});
		assertThat(this.database.last().rows(Table.VARIABLE)).hasSize(1);
		assertThat(this.broker.getPosition()).isEqualTo(2);
	}

	@Test
	void closingWritesWhatIsLeft() {
		open(100);
		export(1, 2);

		this.exporter.close();

		assertThat(this.database.sizes()).containsExactly(2);
		assertThat(this.broker.getPosition()).isEqualTo(2);
		assertThat(this.database.closed).isTrue();
	}

	@Test
	void closingWithoutADatabaseAcknowledgesNothing() {
		open(100);
		export(1, 2);
		this.database.goesAway();

		this.exporter.close();

		assertThat(this.broker.getPosition()).isEqualTo(-1);
		assertThat(this.database.closed).isTrue();
	}

	@Test
	void aClosedExporterWritesNothingMore() {
		open(100);
		this.exporter.close();

		this.broker.runScheduledTasks(MariaDbExporter.PRUNE_INTERVAL);

		assertThat(this.database.pruned).isZero();
	}

	@Test
	void closingWhatWasNeverOpenedIsFine() {
		configure(arguments(3));

		this.exporter.close();

		assertThat(this.partitions).isEmpty();
	}

	@Test
	void theChangeFeedIsPrunedAgainAndAgain() {
		open(100);
		this.broker.runScheduledTasks(MariaDbExporter.PRUNE_INTERVAL);
		this.database.goesAway();
		this.broker.runScheduledTasks(MariaDbExporter.PRUNE_INTERVAL);
		this.database.comesBack();

		this.broker.runScheduledTasks(MariaDbExporter.PRUNE_INTERVAL);

		assertThat(this.database.pruned).isEqualTo(2);
	}

	private void open(int batchSize) {
		configure(arguments(batchSize));
		this.exporter.open(this.broker);
	}

	private void configure(Map<String, Object> arguments) {
		this.context.setConfiguration(new ExporterTestConfiguration<>("dockflow", arguments, (map) -> map));
		this.exporter.configure(this.context);
	}

	private void export(long... positions) {
		for (long position : positions) {
			this.exporter.export(variable(position, "v" + position, "1"));
		}
	}

	private static String errorsOf(Runnable work) {
		PrintStream before = System.err;
		ByteArrayOutputStream log = new ByteArrayOutputStream();
		System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
		try {
			work.run();
		}
		finally {
			System.setErr(before);
		}
		return log.toString(StandardCharsets.UTF_8);
	}

	/** Says it is a variable, but holds a job. */
	private static Record<?> unreadable(long position) {
		return Records.event(position, ValueType.VARIABLE, VariableIntent.CREATED, 9_001,
				ImmutableJobRecordValue.builder().build());
	}

	private static Map<String, Object> arguments(int batchSize) {
		return Map.of("url", "jdbc:mariadb://db/engine", "user", "wms", "batchSize", batchSize, "flushIntervalMs",
				TICK.toMillis());
	}

}
