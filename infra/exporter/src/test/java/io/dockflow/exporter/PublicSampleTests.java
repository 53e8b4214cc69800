package io.dockflow.exporter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.exporter.test.ExporterTestConfiguration;
import io.camunda.zeebe.exporter.test.ExporterTestContext;
import io.camunda.zeebe.exporter.test.ExporterTestController;
import io.camunda.zeebe.protocol.jackson.ZeebeProtocolModule;
import io.camunda.zeebe.protocol.record.Record;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static io.dockflow.exporter.Records.onlyRow;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The life of one instance as a real broker recorded it: a job that fails, its incident,
 * a modification to a user task and a migration. The file is not part of the project.
 */
class PublicSampleTests {

	private static final String PLACE = "shared/data/zeebe/exporter-sample.jsonl";

	private static final long INSTANCE = 2251799813685251L;

	private final ExporterTestController broker = new ExporterTestController();

	private final FakeReadModel database = new FakeReadModel(this.broker::getPosition);

	@BeforeEach
	void exportTheSample() throws IOException {
		var context = new ExporterTestContext();
		context.setConfiguration(new ExporterTestConfiguration<>("dockflow",
				Map.of("url", "jdbc:mariadb://db/engine", "user", "wms"), (arguments) -> arguments));
		var exporter = new MariaDbExporter((arguments, partition) -> this.database);
		exporter.configure(context);
		exporter.open(this.broker);
		var filter = context.getRecordFilter();
		for (Record<?> record : sample()) {
			if (filter.acceptType(record.getRecordType()) && filter.acceptValue(record.getValueType())) {
				exporter.export(record);
			}
		}
		exporter.close();
	}

	@Test
	void everyRecordCanBeReadAndTheLastOneIsAcknowledged() {
		assertThat(this.database.last().deadLetters()).isEmpty();
		assertThat(this.broker.getPosition()).isEqualTo(54);
	}

	@Test
	void theInstanceRunsAfterItsMigration() {
		assertThat(onlyRow(this.database.last(), Table.PROCESS_INSTANCE)).containsEntry("instance_key", INSTANCE)
			.containsEntry("state", "ACTIVE")
			.containsEntry("ended_at", null);
	}

	@Test
	void theModifiedElementIsTerminatedAndTheUserTaskIsActive() {
		assertThat(this.database.last().rows(Table.ELEMENT_INSTANCE)).extracting((row) -> row.values().get(2))
			.containsExactly("s", "a", "u");
		assertThat(this.database.last().rows(Table.ELEMENT_INSTANCE)).extracting((row) -> row.values().get(5))
			.containsExactly("COMPLETED", "TERMINATED", "ACTIVE");
	}

	@Test
	void theJobIsCanceledAndItsIncidentResolved() {
		assertThat(onlyRow(this.database.last(), Table.JOB)).containsEntry("state", "CANCELED");
		assertThat(onlyRow(this.database.last(), Table.INCIDENT)).containsEntry("state", "RESOLVED");
	}

	@Test
	void theUserTaskIsOfferedToThePickers() {
		assertThat(onlyRow(this.database.last(), Table.USER_TASK)).containsEntry("state", "CREATED")
			.containsEntry("candidate_groups", "[\"pickers\"]");
		assertThat(this.database.last().taskGroups().values()).containsExactly(List.of("pickers"));
	}

	private static List<Record<?>> sample() throws IOException {
		var json = new ObjectMapper().registerModule(new ZeebeProtocolModule());
		try (var lines = Files.lines(publicFile())) {
			return lines.<Record<?>>map((line) -> {
				try {
					return json.readValue(line, new TypeReference<Record<?>>() {
					});
				}
				catch (IOException ex) {
					throw new IllegalStateException("Expected a record, but found " + line, ex);
				}
			}).toList();
		}
	}

	private static Path publicFile() {
		var file = Stream.iterate(Path.of("").toAbsolutePath(), (path) -> path != null, Path::getParent)
			.map((path) -> path.resolve(PLACE))
			.filter(Files::isReadable)
			.findFirst();
		if (file.isEmpty()) {
			LoggerFactory.getLogger(PublicSampleTests.class)
				.warn("SKIPPED: {} is in no folder above {}; the recorded sample is not tested.", PLACE,
						Path.of("").toAbsolutePath());
		}
		Assumptions.assumeTrue(file.isPresent(), "The recorded sample is not here: " + PLACE);
		return file.orElseThrow();
	}

}
