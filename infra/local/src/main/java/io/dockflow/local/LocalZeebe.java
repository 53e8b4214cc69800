package io.dockflow.local;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A Zeebe broker with gateway of this machine: the published distribution as a child
 * process on loopback, with the exporter attached when one is named.
 */
public final class LocalZeebe implements AutoCloseable {

	private static final Duration START = Duration.ofMinutes(3);

	private static final Duration STOP = Duration.ofSeconds(60);

	/*
	 * A broker must not take its settings from whatever the user's shell has for others.
	 */
	private static final List<String> FOREIGN_SETTINGS = List.of("ZEEBE_", "CAMUNDA_", "SPRING_", "SERVER_",
			"MANAGEMENT_", "LOGGING_", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

	private final ZeebeSettings settings;

	private final ChildProcess process;

	private final ClassArchive archive;

	private final BrokerApi api;

	private LocalZeebe(ZeebeSettings settings, ChildProcess process, ClassArchive archive) {
		this.settings = settings;
		this.process = process;
		this.archive = archive;
		this.api = new BrokerApi(settings.ports());
	}

	/** Starts the broker on what its home holds and waits until it is ready. */
	public static LocalZeebe start(ZeebeSettings settings) {
		Folders.create(settings.data());
		stopOrphan(settings.home());
		settings.ports().requireFree();
		requireExporter(settings);
		ZeebeDistribution distribution = ZeebeDistribution.unpacked();
		Path temporary = settings.home().resolve("tmp");
		Folders.delete(temporary);
		Folders.create(temporary);
		ClassArchive archive = ClassArchive.of(distribution, temporary);
		ChildProcess process = ChildProcess.start("Zeebe", command(settings, distribution, temporary, archive),
				settings.home(), ZeebeSettings.pidFile(settings.home()),
				new LogFile(settings.home().resolve("zeebe.out")), LocalZeebe::clean);
		LocalZeebe zeebe = new LocalZeebe(settings, process, archive);
		if (!Waiting.until(zeebe.api::isReady, process, START)) {
			throw zeebe.startFailure();
		}
		return zeebe;
	}

	/**
	 * Stops a broker that an owner that died left in this home; false if there was none.
	 */
	public static boolean stopOrphan(Path home) {
		return ChildProcess.stopOrphan(ZeebeSettings.pidFile(home), STOP);
	}

	public URI grpcAddress() {
		return URI.create("http://127.0.0.1:" + this.settings.ports().grpc());
	}

	public URI restAddress() {
		return URI.create("http://127.0.0.1:" + this.settings.ports().rest());
	}

	public ZeebeSettings settings() {
		return this.settings;
	}

	public long pid() {
		return this.process.pid();
	}

	/** Runs the action when the server ends, asked for or not. */
	public void onExit(Runnable action) {
		this.process.onExit(action);
	}

	public boolean isRunning() {
		return this.process.isAlive();
	}

	/** Holds the broker's clock at the instant; for tests. */
	public void pinClock(Instant instant) {
		this.api.pinClock(instant);
	}

	/** Lets the broker's clock follow the machine's again. */
	public void resetClock() {
		this.api.resetClock();
	}

	/** Shuts the broker down; its instances go on at the next start. */
	public void stop() {
		this.process.stop(STOP);
		this.archive.keep();
	}

	/** Kills the broker as a power cut would. */
	public void kill() {
		this.process.kill();
	}

	@Override
	public void close() {
		stop();
	}

	private static void requireExporter(ZeebeSettings settings) {
		ExporterSettings exporter = settings.exporter();
		if (exporter != null && !Files.isRegularFile(exporter.jar())) {
			throw new LocalServerException(
					"Expected the exporter's jar at %s, but it is not there. Build infra/exporter first."
						.formatted(exporter.jar().toAbsolutePath()));
		}
	}

	private static List<String> command(ZeebeSettings settings, ZeebeDistribution distribution, Path temporary,
			ClassArchive archive) {
		Path own = Folders.writePrivate(settings.home().resolve("zeebe.properties"), text(settings));
		return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx" + settings.heapMegabytes() + "m", "-Xms64m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=" + (settings.testing() ? 1 : 4), archive.option(),
				"-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8",
				"-Djava.io.tmpdir=" + temporary, "-Dapp.home=" + settings.home(), "-Dbasedir=" + settings.home(),
				"-Dlogging.config=file:" + distribution.configuration("log4j2.xml"),
				"-Dspring.config.additional-location=file:%s,file:%s"
					.formatted(distribution.configuration("application.yaml"), own),
				"-classpath", distribution.classpath(), "io.camunda.application.StandaloneBroker");
	}

	private static String text(ZeebeSettings settings) {
		StringWriter text = new StringWriter();
		try {
			settings.properties().store(text, null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	private static void clean(Map<String, String> environment) {
		environment.keySet().removeIf((name) -> FOREIGN_SETTINGS.stream().anyMatch(name::startsWith));
	}

	private LocalServerException startFailure() {
		LogFile log = this.process.log();
		boolean ended = !this.process.isAlive();
		stop();
		return new LocalServerException(
				"Expected Zeebe to become ready, but it %s. If %s is damaged, restore it from a backup or start anew. The end of %s:%s"
					.formatted(ended ? "ended" : "was not ready within " + START.toSeconds() + " s",
							this.settings.data(), log.path(), log.tail()));
	}

}
