package io.dockflow.bench;

import java.util.ArrayList;
import java.util.List;

/** Measured values and their quantiles. */
public final class Samples {

	private final List<Double> values = new ArrayList<>();

	public synchronized void add(double value) {
		this.values.add(value);
	}

	public synchronized int size() {
		return this.values.size();
	}

	public synchronized double mean() {
		return this.values.stream()
			.mapToDouble(Double::doubleValue)
			.average()
			.orElseThrow(() -> new IllegalStateException(
					"Expected at least one sample, but there is none. Measure for longer."));
	}

	public double median() {
		return percentile(50);
	}

	/** The smallest value that so many percent of the values do not exceed. */
	public synchronized double percentile(int percent) {
		if (this.values.isEmpty()) {
			throw new IllegalStateException("Expected at least one sample, but there is none. Measure for longer.");
		}
		List<Double> sorted = this.values.stream().sorted().toList();
		return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
	}

}
