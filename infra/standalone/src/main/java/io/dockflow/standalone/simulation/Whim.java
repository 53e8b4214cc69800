package io.dockflow.standalone.simulation;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The accidents and moods of one virtual person, seeded: the same seed and the same
 * questions give the same answers.
 */
final class Whim {

	private final RandomGenerator random;

	private final boolean mishaps;

	/**
	 * The person's whims.
	 * @param mishaps whether anything goes wrong at all
	 */
	Whim(long seed, String person, boolean mishaps) {
		this.mishaps = mishaps;
		this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + person.hashCode());
	}

	boolean happens(double probability) {
		return this.random.nextDouble() < probability;
	}

	/** Whether something goes wrong that usually does not. */
	boolean goesWrong(double probability) {
		return happens(probability) && this.mishaps;
	}

	double between(double low, double high) {
		return low + (high - low) * this.random.nextDouble();
	}

	long between(long low, long high) {
		return this.random.nextLong(low, high + 1);
	}

	<T> T oneOf(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
