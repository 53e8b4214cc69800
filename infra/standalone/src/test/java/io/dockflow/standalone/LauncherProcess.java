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
import java.util.concurrent.TimeUnit;

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

	private final Process process;

	private final Path home;

	private final int port;

	private final Path output;

	private LauncherProcess(Process process, Path home, int port, Path output) {
		this.process = process;
		this.home = home;
		this.port = port;
		this.output = output;
	}

	/** Starts a launcher on the home and returns at once. */
	static LauncherProcess start(Path home, String... flags) {
		ZeebePorts zeebe = ZeebePorts.free();
		int port = Ports.free();
		List<String> words = new ArrayList<>(List.of("--home", home.toString(), "--port=" + port,
				"--db-port=" + Ports.free(), "--zeebe-port=" + zeebe.grpc(), "--zeebe-rest-port=" + zeebe.rest(),
				"--zeebe-management-port=" + zeebe.management(), "--zeebe-command-port=" + zeebe.command(),
				"--zeebe-internal-port=" + zeebe.internal()));
		words.addAll(Arrays.asList(flags));
		return run(home, port, words);
	}

	private static LauncherProcess run(Path home, int port, List<String> flags) {
		String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classpath, Launcher.class.getName()));
		command.addAll(flags);
		try {
			Path output = Files.createTempFile("dockflow-launcher", ".out");
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			return new LauncherProcess(process, home, port, output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	LauncherProcess awaitReady() {
		Awaitility.await().atMost(START).until(() -> !this.process.isAlive() || output().contains("Dockflow is ready"));
		assertThat(this.process.isAlive()).as("launcher runs: " + output()).isTrue();
		return this;
	}

	URI address() {
		return URI.create("http://localhost:" + this.port);
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
