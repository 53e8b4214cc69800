package io.dockflow.standalone.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Seeded randomness with the distributions a warehouse needs. Each topic throws its own
 * dice, so that a change to one leaves the others as they were.
 */
final class Dice {

	private static final double NORMAL_FROM = 30;

	private final RandomGenerator random;

	private Dice(RandomGenerator random) {
		this.random = random;
	}

	static Dice of(long seed, String topic) {
		return new Dice(RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + topic.hashCode()));
	}

	/** From {@code low} to {@code high}, both included. */
	int between(int low, int high) {
		return this.random.nextInt(low, high + 1);
	}

	double between(double low, double high) {
		return low + (high - low) * this.random.nextDouble();
	}

	boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

	<T> T oneOf(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	/**
	 * Knuth's product method for small means, the normal approximation for large ones.
	 */
	long poisson(double mean) {
		if (mean >= NORMAL_FROM) {
			return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.random.nextGaussian()));
		}
		var limit = Math.exp(-mean);
		var product = this.random.nextDouble();
		long count = 0;
		while (product > limit) {
			product *= this.random.nextDouble();
			count++;
		}
		return count;
	}

}
