package io.dockflow.bench;

/**
 * One measured figure, the unit of every table and JSON file.
 *
 * @param benchmark name as given on the command line
 * @param set the data or workload it was measured on
 * @param contestant who was measured; ours is {@code dockflow}
 * @param measure what was measured, for example {@code throughput_per_s}
 * @param value the value, in {@code unit}
 * @param unit unit of the value, for example {@code 1/s}
 * @param n how many items the value is drawn from
 */
public record Figure(String benchmark, String set, String contestant, String measure, double value, String unit,
		long n) {

	public Figure {
		if (Double.isNaN(value)) {
			throw new IllegalArgumentException(
					"Expected a number for %s of %s on %s, but it is NaN. A figure that could not be measured is left out."
						.formatted(measure, contestant, set));
		}
	}

}
