package io.dockflow.forecasting.smoothing;

import java.util.Arrays;

/**
 * Downhill simplex within bounds: Nelder & Mead 1965 with coefficients that depend on the
 * dimension (Gao & Han 2012, "Implementing the Nelder-Mead simplex algorithm with
 * adaptive parameters"). Points outside are moved to the bounds. Allocates nothing while
 * it searches; not for two threads at once.
 */
final class NelderMead {

	/** What is minimised; infinity or NaN for points that are not allowed. */
	@FunctionalInterface
	interface Objective {

		double value(double[] point);

	}

	private static final double STEP = 0.05;

	private static final double STEP_FROM_ZERO = 1e-4;

	private final int size;

	private final double[] lower;

	private final double[] upper;

	private final double[][] corners;

	private final double[] values;

	private final double[] centre;

	private double[] reflected;

	private double[] tried;

	NelderMead(double[] lower, double[] upper) {
		this.size = lower.length;
		this.lower = lower;
		this.upper = upper;
		this.corners = new double[this.size + 1][this.size];
		this.values = new double[this.size + 1];
		this.centre = new double[this.size];
		this.reflected = new double[this.size];
		this.tried = new double[this.size];
	}

	/**
	 * Searches from a start.
	 * @param tolerance stops when the values at the corners have a standard deviation
	 * below it
	 * @param limit most iterations
	 * @return the best point; valid until the next search
	 */
	double[] minimise(Objective objective, double[] start, double tolerance, int limit) {
		begin(objective, start);
		double expansion = 1 + 2.0 / this.size;
		double contraction = 0.75 - 0.5 / this.size;
		double shrinkage = (this.size == 1) ? 0.5 : 1 - 1.0 / this.size;
		for (int iteration = 0; iteration < limit && !(deviation() < tolerance); iteration++) {
			int best = best();
			int worst = worst();
			double secondWorst = secondWorst(worst);
			average(worst);
			double atReflected = value(objective, this.reflected, worst, -1);
			boolean replaced = true;
			if (atReflected < this.values[best]) {
				double atExpanded = value(objective, this.tried, worst, -expansion);
				if (atExpanded < atReflected) {
					replace(worst, this.tried, atExpanded);
				}
				else {
					replace(worst, this.reflected, atReflected);
				}
			}
			else if (atReflected < secondWorst) {
				replace(worst, this.reflected, atReflected);
			}
			else {
				replaced = contract(objective, worst, atReflected, contraction);
			}
			if (!replaced) {
				shrink(objective, best, shrinkage);
			}
		}
		return this.corners[best()];
	}

	private void begin(Objective objective, double[] start) {
		for (int corner = 0; corner <= this.size; corner++) {
			for (int axis = 0; axis < this.size; axis++) {
				double from = within(axis, start[axis]);
				double moved = (from == 0) ? STEP_FROM_ZERO : from * (1 + STEP);
				this.corners[corner][axis] = (corner == axis) ? within(axis, moved) : from;
			}
		}
		for (int corner = 0; corner <= this.size; corner++) {
			this.values[corner] = orInfinity(objective.value(this.corners[corner]));
		}
	}

	private boolean contract(Objective objective, int worst, double atReflected, double contraction) {
		boolean outside = atReflected < this.values[worst];
		double[] toward = this.tried;
		for (int axis = 0; axis < this.size; axis++) {
			double step = contraction * (this.reflected[axis] - this.centre[axis]);
			toward[axis] = within(axis, this.centre[axis] + (outside ? step : -step));
		}
		double value = orInfinity(objective.value(toward));
		if (outside ? value <= atReflected : value < this.values[worst]) {
			replace(worst, toward, value);
			return true;
		}
		return false;
	}

	private void shrink(Objective objective, int best, double shrinkage) {
		for (int corner = 0; corner <= this.size; corner++) {
			if (corner != best) {
				for (int axis = 0; axis < this.size; axis++) {
					double to = this.corners[best][axis];
					this.corners[corner][axis] = within(axis, to + shrinkage * (this.corners[corner][axis] - to));
				}
				this.values[corner] = orInfinity(objective.value(this.corners[corner]));
			}
		}
	}

	/**
	 * The value beyond the centre: −1 mirrors the worst corner, further below goes from
	 * the centre past the mirrored one.
	 */
	private double value(Objective objective, double[] point, int worst, double factor) {
		for (int axis = 0; axis < this.size; axis++) {
			double mirrored = (factor == -1) ? this.centre[axis] - this.corners[worst][axis]
					: -factor * (this.reflected[axis] - this.centre[axis]);
			point[axis] = within(axis, this.centre[axis] + mirrored);
		}
		return orInfinity(objective.value(point));
	}

	private void replace(int corner, double[] point, double value) {
		System.arraycopy(point, 0, this.corners[corner], 0, this.size);
		this.values[corner] = value;
	}

	private void average(int worst) {
		Arrays.fill(this.centre, 0);
		for (int corner = 0; corner <= this.size; corner++) {
			if (corner != worst) {
				for (int axis = 0; axis < this.size; axis++) {
					this.centre[axis] += this.corners[corner][axis] / this.size;
				}
			}
		}
	}

	private int best() {
		int best = 0;
		for (int corner = 1; corner <= this.size; corner++) {
			best = (this.values[corner] < this.values[best]) ? corner : best;
		}
		return best;
	}

	private int worst() {
		int worst = 0;
		for (int corner = 1; corner <= this.size; corner++) {
			worst = (this.values[corner] >= this.values[worst]) ? corner : worst;
		}
		return worst;
	}

	private double secondWorst(int worst) {
		double second = Double.NEGATIVE_INFINITY;
		for (int corner = 0; corner <= this.size; corner++) {
			second = (corner != worst) ? Math.max(second, this.values[corner]) : second;
		}
		return second;
	}

	private double deviation() {
		double mean = 0;
		for (double value : this.values) {
			mean += value / this.values.length;
		}
		double squares = 0;
		for (double value : this.values) {
			squares += (value - mean) * (value - mean);
		}
		return Math.sqrt(squares / this.values.length);
	}

	private double within(int axis, double value) {
		return Math.min(this.upper[axis], Math.max(this.lower[axis], value));
	}

	private static double orInfinity(double value) {
		return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
	}

}
