package io.dockflow.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import io.dockflow.local.LocalMariaDb;
import io.dockflow.local.LocalZeebe;
import io.dockflow.local.Ports;
import io.dockflow.local.ZeebePorts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A launcher in a JVM of its own, as {@code infra/run} starts it, on free ports. Closing
 * it leaves nothing running, however the test ended.
 */
final class LauncherProcess implements AutoCloseable {

	private static final Duration START = Duration.ofMinutes(4);

	private static final Duration STOP = Duration.ofSeconds(90);

	private final List<String> command;

	private final Path home;

	private final int port;

	private final int databasePort;

	private final Path output;

	private Process process;

	private LauncherProcess(List<String> command, Path home, int port, int databasePort, Path output)
			throws IOException {
		this.command = command;
		this.home = home;
		this.port = port;
		this.databasePort = databasePort;
		this.output = output;
		this.process = spawn();
	}

	/** Starts a launcher on the home and returns at once. */
	static LauncherProcess start(Path home, String... flags) {
		ZeebePorts zeebe = ZeebePorts.free();
		Set<Integer> broker = Set.of(zeebe.grpc(), zeebe.rest(), zeebe.management(), zeebe.command(), zeebe.internal());
		int port = Ports.freeExcept(broker);
		int database = Stream.generate(() -> Ports.freeExcept(broker))
			.filter((other) -> other != port)
			.findFirst()
			.orElseThrow();
		List<String> words = new ArrayList<>(List.of("--home", home.toString(), "--port=" + port,
				"--db-port=" + database, "--zeebe-port=" + zeebe.grpc(), "--zeebe-rest-port=" + zeebe.rest(),
				"--zeebe-management-port=" + zeebe.management(), "--zeebe-command-port=" + zeebe.command(),
				"--zeebe-internal-port=" + zeebe.internal()));
		words.addAll(Arrays.asList(flags));
		return run(home, port, database, words);
	}

	private static LauncherProcess run(Path home, int port, int databasePort, List<String> flags) {
		String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classpath, Launcher.class.getName()));
		command.addAll(flags);
		try {
			return new LauncherProcess(command, home, port, databasePort,
					Files.createTempFile("dockflow-launcher", ".out"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Process spawn() throws IOException {
		return new ProcessBuilder(this.command).redirectErrorStream(true).redirectOutput(this.output.toFile()).start();
	}

	/** Starts it again on the same home and ports, after it ended. */
	LauncherProcess restart() throws IOException {
		assertThat(this.process.isAlive()).as("the launcher before this one ended").isFalse();
		this.process = spawn();
		return this;
	}

	LauncherProcess awaitReady() {
		Awaitility.await().atMost(START).until(() -> !this.process.isAlive() || output().contains("Dockflow is ready"));
		assertThat(this.process.isAlive()).as("launcher runs: " + output()).isTrue();
		return this;
	}

	URI address() {
		return URI.create("http://localhost:" + this.port);
	}

	/** Its database, whoever is alive. */
	Books books() throws IOException {
		return new Books("jdbc:mariadb://127.0.0.1:%d/%s".formatted(this.databasePort, LocalMariaDb.WAREHOUSE),
				"dockflow", Files.readString(this.home.resolve("mariadb/password")).trim());
	}

	int port() {
		return this.port;
	}

	long pid() {
		return this.process.pid();
	}

	/** Waits for the launcher to end by itself. */
	int awaitExit() {
		this.process.onExit().orTimeout(STOP.toSeconds(), TimeUnit.SECONDS).join();
		return this.process.exitValue();
	}

	/** Asks the launcher to stop, as Ctrl-C does, and waits until it did. */
	void stop() {
		this.process.destroy();
		awaitExit();
	}

	/** Ends the launcher as {@code kill -9} does; its servers run on. */
	void kill() {
		this.process.destroyForcibly();
		awaitExit();
	}

	String output() {
		try {
			return Files.readString(this.output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		if (this.process.isAlive()) {
			stop();
		}
		LocalZeebe.stopOrphan(this.home.resolve("zeebe"));
		LocalMariaDb.stopOrphan(this.home.resolve("mariadb"));
		Files.deleteIfExists(this.output);
		assertThat(this.process.isAlive()).isFalse();
	}

}
