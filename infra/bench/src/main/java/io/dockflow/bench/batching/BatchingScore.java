package io.dockflow.bench.batching;

import java.util.ArrayList;
import java.util.List;

import io.dockflow.bench.Figure;
import io.dockflow.bench.Samples;
import io.dockflow.waves.batching.BatchPlan;

/** What one contestant achieved on one set. */
final class BatchingScore {

	private static final double SAME = 1e-9;

	private final String set;

	private final String contestant;

	private final boolean shortestTours;

	private final Samples times = new Samples();

	private double timeSum;

	private double gapSum;

	private double worstGap = Double.NEGATIVE_INFINITY;

	private long compared;

	private long atBest;

	private long invalid;

	BatchingScore(String set, String contestant, boolean shortestTours) {
		this.set = set;
		this.contestant = contestant;
		this.shortestTours = shortestTours;
	}

	void add(BatchingInstance instance, BatchPlan plan, long nanos) {
		this.times.add(nanos / 1e3);
		this.timeSum += nanos / 1e3;
		if (!BatchingJudge.isValid(instance, plan, this.shortestTours)) {
			this.invalid++;
			return;
		}
		instance.bestKnown()
			.ifPresent((best) -> compare(instance, (double) plan.length() / instance.unitsPerLength(), best));
	}

	private void compare(BatchingInstance instance, double length, double best) {
		if (instance.proven() && length < best - SAME) {
			throw new IllegalStateException(
					"Expected nothing below the proven optimum %.1f of %s, but got %.1f. Find out what is measured differently."
						.formatted(best, instance.name(), length));
		}
		double gap = 100 * (length - best) / best;
		this.gapSum += gap;
		this.worstGap = Math.max(this.worstGap, gap);
		this.atBest += (gap <= SAME) ? 1 : 0;
		this.compared++;
	}

	List<Figure> figures() {
		List<Figure> figures = new ArrayList<>();
		if (this.compared > 0) {
			figures.add(figure("mean_gap_pct", this.gapSum / this.compared, "%", this.compared));
			figures.add(figure("max_gap_pct", this.worstGap, "%", this.compared));
			figures.add(figure("optimal_share", (double) this.atBest / this.compared, "1", this.compared));
		}
		figures.add(figure("invalid_count", this.invalid, "1", this.times.size()));
		figures.add(figure("mean_time_us", this.timeSum / this.times.size(), "µs", this.times.size()));
		figures.add(figure("median_time_us", this.times.median(), "µs", this.times.size()));
		return figures;
	}

	private Figure figure(String measure, double value, String unit, long n) {
		return new Figure("batching", this.set, this.contestant, measure, value, unit, n);
	}

}
