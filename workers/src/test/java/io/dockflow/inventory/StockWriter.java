package io.dockflow.inventory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

import io.dockflow.inventory.StockCommand.Incoming;
import io.dockflow.inventory.StockCommands.Batch;
import io.dockflow.shared.BusinessRuleViolation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The inventory core in a JVM of its own, to be killed: some threads post one command
 * after the other and write down what was acknowledged. A command that was not is
 * repeated under its key, whatever happened, until it is acknowledged or refused.
 */
@ComponentScan({ "io.dockflow.inventory", "io.dockflow.sites", "io.dockflow.catalog", "io.dockflow.decisions",
		"io.dockflow.shared" })
@ComponentScan(basePackages = "io.dockflow.engine", useDefaultFilters = false,
		includeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
				pattern = ".*\\.(RetryingTransactions|EngineConfiguration)"))
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
		JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class,
		JacksonAutoConfiguration.class, FlywayAutoConfiguration.class })
class StockWriter {

	static final int THREADS = 4;

	static final String SITE = "W9";

	static final String ITEM = "SCREW";

	static final List<String> PLACES = List.of("W9-A", "W9-B", "W9-C");

	/** What a receipt brings; everything else takes one. */
	static final int RECEIPT = 3;

	@Bean
	MeterRegistry meterRegistry() {
		return new SimpleMeterRegistry();
	}

	/** The core on a database, without anything else of the warehouse. */
	static ConfigurableApplicationContext core(String url, String user, String password) {
		return new SpringApplicationBuilder(StockWriter.class).web(WebApplicationType.NONE)
			.properties("spring.datasource.url=" + url, "spring.datasource.username=" + user,
					"spring.datasource.password=" + password, "spring.datasource.hikari.connection-timeout=1000",
					"spring.main.banner-mode=off", "spring.flyway.out-of-order=true")
			.run();
	}

	/** Database address, user, password, seed, and the folder of the record. */
	public static void main(String[] args) throws Exception {
		var folder = Path.of(args[4]);
		var known = Record.read(folder);
		try (var context = core(args[0], args[1], args[2]); var record = new Record(folder)) {
			var commands = context.getBean(StockCommands.class);
			var threads = new Thread[THREADS];
			for (int number = 0; number < THREADS; number++) {
				var thread = number;
				threads[number] = Thread.ofPlatform()
					.start(() -> write(commands, record, thread, next(known, thread), Long.parseLong(args[3])));
			}
			for (var thread : threads) {
				thread.join();
			}
		}
	}

	/** The first number of a thread after what it was acknowledged. */
	private static int next(List<String> known, int thread) {
		return known.stream()
			.filter((key) -> key.startsWith(thread + "-"))
			.mapToInt((key) -> Integer.parseInt(key.substring(key.indexOf('-') + 1)) + 1)
			.max()
			.orElse(0);
	}

	private static void write(StockCommands commands, Record record, int thread, int first, long seed) {
		try {
			for (int number = first; !record.ends();) {
				var key = thread + "-" + number;
				try {
					commands.execute(batch(key, seed));
					record.acknowledge(key);
					number++;
				}
				catch (BusinessRuleViolation refused) {
					number++;
				}
				catch (DataAccessException | TransactionException repeat) {
					Thread.onSpinWait();
				}
			}
		}
		catch (Throwable unexpected) {
			unexpected.printStackTrace();
			Runtime.getRuntime().halt(3);
		}
	}

	private static Batch batch(String key, long seed) {
		return new Batch(key, document(key), "test", "writer", null, Instant.now(), null, List.of(command(key, seed)));
	}

	static String document(String key) {
		return "W-" + key;
	}

	/** What a key stands for: always the same. */
	static StockCommand command(String key, long seed) {
		var random = new SplittableRandom(seed + key.hashCode());
		var from = StockCell.loose(SITE, PLACES.get(random.nextInt(3)), ITEM);
		return switch (random.nextInt(4)) {
			case 0 -> new StockCommand.Receive(List.of(new Incoming(from, RECEIPT, List.of())), List.of());
			case 1 -> StockDesk.move(from, from.at(PLACES.get((PLACES.indexOf(from.locationId()) + 1) % 3)), 1);
			case 2 -> StockDesk.ship(from, 1);
			default -> StockDesk.reserve(from, 1);
		};
	}

	/** The acknowledged keys, on disk before the next command is sent. */
	static final class Record implements AutoCloseable {

		private final Path folder;

		private final FileChannel file;

		Record(Path folder) throws IOException {
			this.folder = folder;
			this.file = FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}

		static List<String> read(Path folder) throws IOException {
			return Files.exists(file(folder)) ? Files.readAllLines(file(folder)) : List.of();
		}

		private static Path file(Path folder) {
			return folder.resolve("acknowledged");
		}

		/** Asks the writers of that folder to end after their next command. */
		static void end(Path folder) throws IOException {
			Files.createFile(folder.resolve("end"));
		}

		boolean ends() {
			return Files.exists(this.folder.resolve("end"));
		}

		synchronized void acknowledge(String key) throws IOException {
			this.file.write(ByteBuffer.wrap((key + '\n').getBytes(StandardCharsets.UTF_8)));
			this.file.force(true);
		}

		@Override
		public void close() throws IOException {
			this.file.close();
		}

	}

}
