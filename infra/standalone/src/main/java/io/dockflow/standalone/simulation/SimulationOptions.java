package io.dockflow.standalone.simulation;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Who works in the simulation and how fast.
 *
 * @param baseUri the application, without {@code /api}
 * @param factor how many times faster than the labour standards, greater than 0
 * @param seed of all randomness
 * @param people those who do tasks: floor workers, supervisors, customer service
 * @param outside who speaks for suppliers, customers and carriers; may post orders and
 * deliveries
 * @param mishaps whether goods are missing, damaged, late or too many now and then
 * @param sites which warehouses have traffic
 * @param idlePause how long somebody without work waits, in real time
 */
public record SimulationOptions(URI baseUri, double factor, long seed, List<Login> people, Login outside,
		boolean mishaps, List<String> sites, Duration idlePause) {

	public SimulationOptions {
		if (!(factor > 0)) {
			throw new IllegalArgumentException(
					"Expected a speed-up greater than 0, but got %s. Choose for example 10.".formatted(factor));
		}
		if (people.isEmpty()) {
			throw new IllegalArgumentException("Expected at least one person to work. Name a login.");
		}
		people = List.copyOf(people);
		sites = List.copyOf(sites);
	}

	/** The demo company's people. */
	public static SimulationOptions demo(URI baseUri, double factor) {
		return new SimulationOptions(baseUri, factor, 1, DemoPeople.everybodyOnTasks(), DemoPeople.outside(), true,
				List.of("W1", "W2"), Duration.ofSeconds(2));
	}

}
