package io.dockflow.standalone;

import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

import io.dockflow.local.ExporterSettings;
import io.dockflow.local.LocalMariaDb;
import io.dockflow.local.LocalZeebe;
import io.dockflow.local.MariaDbSettings;
import io.dockflow.local.ZeebePorts;
import io.dockflow.local.ZeebeSettings;
import io.dockflow.standalone.Options.Cluster;
import io.dockflow.standalone.Options.Database;

/**
 * Database and broker, local or elsewhere: starts the local ones, stops them in the
 * opposite order, and knows what the application must be told about them.
 */
final class Servers implements AutoCloseable {

	private final Home home;

	private final Console console;

	private final PortChoice ports;

	private final Deque<Runnable> toStop = new ConcurrentLinkedDeque<>();

	private final Map<String, String> properties = new HashMap<>();

	Servers(Home home, Console console, PortChoice ports) {
		this.home = home;
		this.console = console;
		this.ports = ports;
	}

	/**
	 * Starts what is not elsewhere. {@code onLoss} hears of a server that ends by itself.
	 */
	void start(Options options, Runnable onLoss) {
		Database database = (options.database() != null) ? options.database()
				: startDatabase(this.ports.database(options.ports()), onLoss);
		Cluster cluster = (options.zeebe() != null) ? options.zeebe()
				: startBroker(this.ports.broker(options.ports()), database, onLoss);
		this.properties.put("spring.datasource.url", database.url());
		this.properties.put("spring.datasource.username", database.user());
		this.properties.put("spring.datasource.password", database.password());
		this.properties.put("camunda.client.grpc-address", cluster.grpc().toString());
		this.properties.put("camunda.client.rest-address", cluster.rest().toString());
	}

	/** What the application must be told. */
	Map<String, String> properties() {
		return Map.copyOf(this.properties);
	}

	@Override
	public void close() {
		while (!this.toStop.isEmpty()) {
			this.toStop.pop().run();
		}
	}

	private Database startDatabase(int port, Runnable onLoss) {
		this.console.step("Starting MariaDB on port %d".formatted(port));
		LocalMariaDb mariaDb = LocalMariaDb.start(MariaDbSettings.in(this.home.database()).withPort(port));
		stopLater("MariaDB", mariaDb::stop);
		mariaDb.onExit(onLoss);
		return new Database(mariaDb.jdbcUrl(LocalMariaDb.WAREHOUSE), mariaDb.user(), mariaDb.password());
	}

	private Cluster startBroker(ZeebePorts ports, Database database, Runnable onLoss) {
		this.console.step("Starting Zeebe on port %d".formatted(ports.grpc()));
		ExporterSettings exporter = ExporterSettings.to(readModel(database.url()), database.user(), database.password(),
				ExporterJar.find());
		LocalZeebe zeebe = LocalZeebe.start(ZeebeSettings.in(this.home.broker(), ports).withExporter(exporter));
		stopLater("Zeebe", zeebe::stop);
		zeebe.onExit(onLoss);
		return new Cluster(zeebe.grpcAddress(), zeebe.restAddress());
	}

	private void stopLater(String name, Runnable stop) {
		this.toStop.push(() -> {
			this.console.step("Stopping " + name);
			stop.run();
		});
	}

	/* The other schema of the same server. */
	static String readModel(String url) {
		String parameters = url.contains("?") ? url.substring(url.indexOf('?')) : "";
		String address = url.substring(0, url.length() - parameters.length());
		return address.substring(0, address.lastIndexOf('/') + 1) + LocalMariaDb.ENGINE + parameters;
	}

}
