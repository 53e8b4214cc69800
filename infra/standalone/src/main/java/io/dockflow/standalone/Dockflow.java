package io.dockflow.standalone;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dockflow.integration.retail.RetailImport;
import io.dockflow.standalone.simulation.Simulation;
import io.dockflow.standalone.simulation.SimulationOptions;

/**
 * One running Dockflow: lock, servers, application, simulation, started in this order and
 * stopped in the opposite one, whoever asks for it.
 */
final class Dockflow {

	private static final Logger LOG = LoggerFactory.getLogger(Dockflow.class);

	private final Options options;

	private final Home home;

	private final Console console;

	private final Deque<AutoCloseable> toClose = new ArrayDeque<>();

	private final AtomicBoolean stopping = new AtomicBoolean();

	private Dockflow(Options options, Home home, Console console) {
		this.options = options;
		this.home = home;
		this.console = console;
	}

	static void start(Options options, Console console) {
		Home home = new Home(options.home());
		Dockflow dockflow = new Dockflow(options, home, console);
		Runtime.getRuntime().addShutdownHook(new Thread(dockflow::stop, "stop"));
		dockflow.start();
	}

	private void start() {
		closeLater(HomeLock.take(this.home));
		/* Whatever a start that was cut short leaves goes too, before the lock does. */
		closeLater(this.home::stopOrphans);
		this.home.stopOrphans();
		if (this.options.reset()) {
			this.console.step("Forgetting all data in " + this.home.folder());
			this.home.reset();
		}
		this.home.requireSpace();
		PortChoice ports = new PortChoice(this.console);
		ports.requireWeb(this.options.web());
		Servers servers = new Servers(this.home, this.console, ports);
		closeLater(servers);
		servers.start(this.options, this::serverLost);
		this.console.step("Starting the application on port " + this.options.web());
		Application application = Application.start(this.options, this.home, servers.properties());
		closeLater(application);
		fill(application);
		if (this.options.simulation() != null) {
			this.console.step("Starting a simulated shift");
			SimulationOptions shift = SimulationOptions.demo(URI.create(Welcome.address(this.options)),
					this.options.simulation());
			closeLater(Simulation.start(shift, this.console::step));
		}
		this.console.text(Welcome.text(this.options, this.home, this.console.seconds()));
	}

	private void fill(Application application) {
		if (this.options.empty()) {
			application.demoSite().loadAdminOnlyIfAbsent(this.console::step);
		}
		else {
			application.demoSite().loadIfAbsent(this.console::step);
		}
		if (this.options.orders() != null) {
			this.console.step("Importing orders");
			this.console.step(OrderFile.importInto(application.bean(RetailImport.class), this.options.orders()));
		}
	}

	private void closeLater(AutoCloseable part) {
		synchronized (this.toClose) {
			this.toClose.push(part);
		}
	}

	private void serverLost() {
		if (!this.stopping.get()) {
			System.err
				.println("A server ended by itself, so Dockflow stops. Its log in %s says why; infra/run starts again."
					.formatted(this.home.folder()));
			System.exit(1);
		}
	}

	private void stop() {
		this.stopping.set(true);
		synchronized (this.toClose) {
			while (!this.toClose.isEmpty()) {
				close(this.toClose.pop());
			}
		}
	}

	private void close(AutoCloseable part) {
		try {
			if (part instanceof Application) {
				this.console.step("Stopping the application");
			}
			part.close();
		}
		catch (Exception ex) {
			LOG.error("{} did not stop in order", part, ex);
		}
	}

}
