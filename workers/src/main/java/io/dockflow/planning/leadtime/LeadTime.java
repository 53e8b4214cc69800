package io.dockflow.planning.leadtime;

import java.util.List;

/**
 * How many whole days an order takes, as a distribution.
 *
 * @param probabilities of 0, 1, 2, … days, together 1
 * @param explanation where they come from, for people
 */
public record LeadTime(List<Double> probabilities, String explanation) {

	private static final double ROUNDING = 1e-9;

	/**
	 * A distribution.
	 * @throws IllegalArgumentException when probabilities are negative or not 1 together
	 */
	public LeadTime {
		probabilities = List.copyOf(probabilities);
		double sum = probabilities.stream().mapToDouble(Double::doubleValue).sum();
		if (Math.abs(sum - 1) > ROUNDING || probabilities.stream().anyMatch((value) -> !(value >= 0))) {
			throw new IllegalArgumentException(
					"Expected probabilities of 0 or more that are 1 together, but they are %s. Scale them."
						.formatted(sum));
		}
	}

	/** Expected days. */
	public double mean() {
		double mean = 0;
		for (int days = 0; days < this.probabilities.size(); days++) {
			mean += days * this.probabilities.get(days);
		}
		return mean;
	}

	/** Standard deviation, in days. */
	public double standardDeviation() {
		double mean = mean();
		double squares = 0;
		for (int days = 0; days < this.probabilities.size(); days++) {
			squares += (days - mean) * (days - mean) * this.probabilities.get(days);
		}
		return Math.sqrt(squares);
	}

	/**
	 * The fewest days within which an order arrives with the given probability.
	 * @param probability from 0 to below 1
	 */
	public int quantile(double probability) {
		if (!(probability >= 0 && probability < 1)) {
			throw new IllegalArgumentException(
					"Expected a probability from 0 to below 1, but it is %s. Write 95 %% as 0.95."
						.formatted(probability));
		}
		double upTo = 0;
		for (int days = 0; days < this.probabilities.size(); days++) {
			upTo += this.probabilities.get(days);
			if (upTo >= probability - ROUNDING && upTo > 0) {
				return days;
			}
		}
		return this.probabilities.size() - 1;
	}

	/**
	 * Probabilities of whole periods, from 0 on: an order is of use at the start of the
	 * first period that begins when it has arrived, so days are rounded up.
	 * @param daysPerPeriod days from one period's start to the next, 1 or more
	 */
	public double[] inPeriods(int daysPerPeriod) {
		if (daysPerPeriod < 1) {
			throw new IllegalArgumentException(
					"Expected periods of 1 day or more, but they have %d. Give 7 for weeks.".formatted(daysPerPeriod));
		}
		double[] periods = new double[Math.ceilDiv(this.probabilities.size() - 1, daysPerPeriod) + 1];
		for (int days = 0; days < this.probabilities.size(); days++) {
			periods[Math.ceilDiv(days, daysPerPeriod)] += this.probabilities.get(days);
		}
		return periods;
	}

}
