package io.dockflow.testkit.servers;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.camunda.client.CamundaClient;
import org.jspecify.annotations.Nullable;

import io.dockflow.local.ExporterSettings;
import io.dockflow.local.LocalMariaDb;
import io.dockflow.local.LocalZeebe;
import io.dockflow.local.MariaDbSettings;
import io.dockflow.local.ZeebePorts;
import io.dockflow.local.ZeebeSettings;

/**
 * The servers of this test JVM: a MariaDB, and a Zeebe broker whose exporter writes into
 * it. Each starts when first asked for and stops with the JVM; all tests of the JVM share
 * them, so a test uses business numbers of its own.
 */
public final class RealServers {

	private static @Nullable ServerHome home;

	private static @Nullable LocalMariaDb database;

	private static @Nullable LocalZeebe broker;

	private RealServers() {
	}

	/**
	 * The database, with the empty schemas {@code dockflow} and {@code dockflow_engine}.
	 */
	public static synchronized LocalMariaDb database() {
		if (database == null) {
			database = LocalMariaDb
				.start(MariaDbSettings.in(home().database()).withBufferPoolMegabytes(128).withoutDurability());
		}
		return database;
	}

	/** The broker, exporting into the database. */
	public static synchronized LocalZeebe broker() {
		if (broker == null) {
			ExporterSettings exporter = ExporterSettings.to(database(), ExporterJar.built());
			broker = LocalZeebe
				.start(ZeebeSettings.in(home().broker(), ZeebePorts.free()).forTests().withExporter(exporter));
		}
		return broker;
	}

	/** Starts both and tells a Spring application where they are. */
	public static Map<String, String> properties() {
		LocalZeebe zeebe = broker();
		LocalMariaDb mariaDb = database();
		return Map.of("spring.datasource.url", mariaDb.jdbcUrl(LocalMariaDb.WAREHOUSE), "spring.datasource.username",
				mariaDb.user(), "spring.datasource.password", mariaDb.password(), "camunda.client.grpc-address",
				zeebe.grpcAddress().toString(), "camunda.client.rest-address", zeebe.restAddress().toString());
	}

	/** A client of the broker; the caller closes it. */
	public static CamundaClient newClient() {
		LocalZeebe zeebe = broker();
		return CamundaClient.newClientBuilder()
			.grpcAddress(zeebe.grpcAddress())
			.restAddress(zeebe.restAddress())
			.preferRestOverGrpc(false)
			.defaultRequestTimeout(Duration.ofSeconds(20))
			.build();
	}

	/** Moves the broker's clock ahead of the machine's, so that timers come due. */
	public static void moveClockAhead(Duration duration) {
		broker().pinClock(Instant.now().plus(duration));
	}

	/** Lets the broker's clock follow the machine's again. */
	public static void resetClock() {
		broker().resetClock();
	}

	/** Stops the broker in order and starts it on the same data and ports. */
	public static synchronized void restartBroker() {
		LocalZeebe running = broker();
		running.stop();
		broker = LocalZeebe.start(running.settings());
	}

	/** Kills the broker as a power cut would and starts it on the same data and ports. */
	public static synchronized void killAndRestartBroker() {
		LocalZeebe running = broker();
		running.kill();
		broker = LocalZeebe.start(running.settings());
	}

	/**
	 * Kills the database as a power cut would and starts it on the same data and port.
	 */
	public static synchronized void killAndRestartDatabase() {
		LocalMariaDb running = database();
		running.kill();
		database = LocalMariaDb.start(running.settings());
	}

	private static ServerHome home() {
		if (home == null) {
			home = ServerHome.ofThisJvm();
			Runtime.getRuntime().addShutdownHook(new Thread(home::clear, "stop test servers"));
		}
		return home;
	}

}
