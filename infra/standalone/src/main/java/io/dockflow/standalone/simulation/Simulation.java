package io.dockflow.standalone.simulation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A living warehouse: one virtual thread per person, one for the world outside and one
 * for the status line. Closing it stops them all.
 */
public final class Simulation implements AutoCloseable {

	private static final Duration GOODBYE = Duration.ofSeconds(5);

	private final List<Api> apis = new ArrayList<>();

	private final List<Thread> threads = new ArrayList<>();

	private Simulation() {
	}

	/**
	 * Starts it; the application must answer by now.
	 * @param console hears one line every half minute
	 */
	public static Simulation start(SimulationOptions options, Consumer<String> console) {
		var simulation = new Simulation();
		var pace = Pace.real();
		for (var login : options.people()) {
			var whim = new Whim(options.seed(), login.username(), options.mishaps());
			simulation.run("simulated " + login.username(),
					new VirtualPerson(simulation.api(options, login), whim, pace, options));
		}
		var outside = simulation.api(options, options.outside());
		simulation.run("simulated traffic", new Traffic(outside, new Whim(options.seed(), "outside", options.mishaps()),
				pace, options, Clock.systemUTC()));
		simulation.run("simulation status", new StatusLine(simulation.api(options, options.outside()), pace, console));
		console.accept("Simulation: %d people work at %s times the usual pace".formatted(options.people().size(),
				BigDecimal.valueOf(options.factor()).stripTrailingZeros().toPlainString()));
		return simulation;
	}

	private Api api(SimulationOptions options, Login login) {
		var api = new Api(options.baseUri(), login);
		this.apis.add(api);
		return api;
	}

	private void run(String name, Runnable work) {
		this.threads.add(Thread.ofVirtual().name(name).start(work));
	}

	/** Stops everybody in the middle of what they do. */
	@Override
	public void close() {
		this.threads.forEach(Thread::interrupt);
		try {
			for (var thread : this.threads) {
				thread.join(GOODBYE);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.apis.forEach(Api::close);
	}

}
