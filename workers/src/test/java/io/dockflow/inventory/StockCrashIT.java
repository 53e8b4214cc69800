package io.dockflow.inventory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.local.LocalMariaDb;
import io.dockflow.local.MariaDbSettings;
import io.dockflow.shared.StorageCondition;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Mixing;
import io.dockflow.sites.Site;
import io.dockflow.sites.Sites;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Writers, or their durable database, are killed in the middle of their work. Whatever
 * was acknowledged happened, and nothing happened twice.
 */
class StockCrashIT {

	private static final int KILLS = 3;

	private final long seed = Long.getLong("dockflow.seed", System.nanoTime());

	private final SplittableRandom random = new SplittableRandom(this.seed);

	@TempDir
	Path home;

	private Path folder;

	private LocalMariaDb database;

	private Process writer;

	@BeforeEach
	void aSmallWarehouse() throws IOException {
		this.folder = Files.createDirectory(this.home.resolve("record"));
		this.database = LocalMariaDb
			.start(MariaDbSettings.in(this.home.resolve("mariadb")).withBufferPoolMegabytes(64));
		try (var core = core()) {
			core.getBean(Sites.class)
				.add(new Site(StockWriter.SITE, "Crash site", Site.SiteKind.WAREHOUSE, "4012345000009",
						ZoneId.of("UTC")));
			core.getBean(Sites.class).addZone(StockWriter.SITE, "AMBIENT", "Ambient", StorageCondition.AMBIENT);
			core.getBean(Locations.class).addAll(StockWriter.PLACES.stream().map(StockCrashIT::bin).toList());
			core.getBean(Items.class)
				.addAll(List.of(new Item(StockWriter.ITEM, "Screws", null, "pcs", 10, 10, 10, 10,
						StorageCondition.AMBIENT, false, false, 'A', 5, 2, "MASTER")));
		}
	}

	@AfterEach
	void nothingRunsOn() {
		if (this.writer != null) {
			this.writer.destroyForcibly();
		}
		this.database.stop();
	}

	@Test
	void keepsWhatItAcknowledgedWhenWritersAreKilled() throws Exception {
		for (int kill = 0; kill < KILLS; kill++) {
			this.writer = startWriter();
			awaitAcknowledged(this.random.nextInt(5, 150));
			this.writer.destroyForcibly().waitFor();
		}

		this.writer = startWriter();
		awaitAcknowledged(20);
		endWriter();

		assertEachEffectOnce();
	}

	@Test
	void keepsWhatItAcknowledgedWhenTheDatabaseIsKilled() throws Exception {
		this.writer = startWriter();
		for (int kill = 0; kill < KILLS; kill++) {
			awaitAcknowledged(this.random.nextInt(5, 150));
			this.database.kill();
			this.database = LocalMariaDb.start(this.database.settings());
		}

		awaitAcknowledged(20);
		endWriter();

		assertEachEffectOnce();
	}

	/** That many more than there are. */
	private void awaitAcknowledged(int more) throws IOException {
		var wanted = StockWriter.Record.read(this.folder).size() + more;
		await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(3)).until(() -> {
			assertThat(this.writer.isAlive()).as(() -> "the writer lives: " + output()).isTrue();
			return StockWriter.Record.read(this.folder).size() >= wanted;
		});
	}

	private void endWriter() throws Exception {
		StockWriter.Record.end(this.folder);
		assertThat(this.writer.waitFor()).as(this::output).isZero();
	}

	private void assertEachEffectOnce() throws IOException {
		var acknowledged = StockWriter.Record.read(this.folder);
		assertThat(acknowledged).doesNotHaveDuplicates();
		try (var core = core()) {
			var jdbc = core.getBean(JdbcClient.class);
			assertThat(core.getBean(InventoryAudit.class).run().checks()).as("audit, seed %d", this.seed)
				.filteredOn((check) -> !check.passed())
				.isEmpty();
			assertThat(keys(jdbc, "SELECT idempotency_key FROM stock_command")).as("commands, seed %d", this.seed)
				.containsExactlyInAnyOrderElementsOf(acknowledged);
			assertThat(keys(jdbc, """
					SELECT SUBSTRING(p.idempotency_key, 9, CHAR_LENGTH(p.idempotency_key) - 10)
					FROM stock_posting p JOIN stock_movement m ON m.posting_id = p.id"""))
				.as("movements, seed %d", this.seed)
				.containsExactlyInAnyOrderElementsOf(acknowledged.stream()
					.filter((key) -> !(command(key) instanceof StockCommand.Reserve))
					.toList());
			var reserving = new HashSet<>(
					acknowledged.stream().filter((key) -> command(key) instanceof StockCommand.Reserve).toList());
			assertThat(keys(jdbc, "SELECT SUBSTRING(document, 3) FROM reservation"))
				.as("reservations, seed %d", this.seed)
				.doesNotHaveDuplicates()
				.isSubsetOf(reserving);
			assertThat(jdbc.sql("SELECT SUM(quantity) FROM stock").query(Long.class).single())
				.as("stock, seed %d", this.seed)
				.isEqualTo(acknowledged.stream().mapToLong(this::brought).sum());
		}
	}

	private long brought(String key) {
		return switch (command(key)) {
			case StockCommand.Receive receive -> StockWriter.RECEIPT;
			case StockCommand.Ship ship -> -1;
			default -> 0;
		};
	}

	private StockCommand command(String key) {
		return StockWriter.command(key, this.seed);
	}

	private static List<String> keys(JdbcClient jdbc, String query) {
		return jdbc.sql(query).query(String.class).list();
	}

	private Process startWriter() throws IOException {
		var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx256m",
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dspring.flyway.enabled=false",
				"-Dspring.main.lazy-initialization=true", "-cp", classPath, StockWriter.class.getName(),
				this.database.jdbcUrl(LocalMariaDb.WAREHOUSE), this.database.user(), this.database.password(),
				String.valueOf(this.seed), this.folder.toString())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.home.resolve("writer.log").toFile()))
			.start();
	}

	private String output() {
		try {
			return "seed " + this.seed + '\n' + Files.readString(this.home.resolve("writer.log"));
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	private ConfigurableApplicationContext core() {
		return StockWriter.core(this.database.jdbcUrl(LocalMariaDb.WAREHOUSE), this.database.user(),
				this.database.password());
	}

	private static Location bin(String code) {
		return new Location(code, StockWriter.SITE, "AMBIENT", LocationKind.BIN, StorageCondition.AMBIENT, 1, 1, 1, 0,
				0, 0, 0, true, false, false, Mixing.ANY);
	}

}
