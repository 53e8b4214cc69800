package io.dockflow.proposals;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.dockflow.forecasting.accuracy.Accuracy;
import io.dockflow.shared.Batches;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Measures the forecast of an earlier run against the weeks that came since, as the
 * snapshot of a later run knows them. Weeks in which stock ran out say nothing and are
 * left out.
 */
@Component
public class ForecastMeasure {

	private final PlanRows runs;

	private final ItemRows items;

	private final JdbcClient jdbc;

	ForecastMeasure(PlanRows runs, ItemRows items, JdbcClient jdbc) {
		this.runs = runs;
		this.items = items;
		this.jdbc = jdbc;
	}

	/** Measures the run before this one that can be measured best, if there is any. */
	public void record(String runNumber) {
		var run = this.runs.byNumber(runNumber);
		this.runs.measurable(run).ifPresent((earlier) -> measure(run, earlier));
	}

	private void measure(PlanRun run, PlanRun earlier) {
		var measures = new ArrayList<Measure>();
		for (var batch : this.items.batches(run.runNumber())) {
			for (var item : this.items.ofBatch(run.runNumber(), batch)) {
				var snapshot = item.snapshot();
				var forecast = this.items.forecast(earlier.runNumber(), snapshot.siteId(), snapshot.itemId());
				var measure = measure(snapshot, forecast, earlier);
				if (measure != null) {
					measures.add(measure);
				}
			}
		}
		write(earlier.runNumber(), measures);
		var weeks = measures.stream().mapToInt(Measure::weeks).sum();
		var demand = measures.stream().mapToDouble(Measure::demand).sum();
		if (weeks > 0 && demand > 0) {
			this.runs.measured(earlier.runNumber(),
					new PlanRun.Accuracy(measures.stream().mapToDouble(Measure::error).sum() / demand,
							measures.stream().mapToDouble(Measure::bias).sum() / demand,
							measures.stream().mapToInt(Measure::covered).sum() / (double) weeks, weeks));
		}
	}

	/** One item at one site; {@code null} when no week of it can be told. */
	static @Nullable Measure measure(ItemRows.Snapshot snapshot, List<ForecastWeek> forecast, PlanRun earlier) {
		var actual = new ArrayList<Double>();
		var expected = new ArrayList<ForecastWeek>();
		for (int week = 0; week < snapshot.history().weeks().size(); week++) {
			var monday = snapshot.history().firstWeek().plusWeeks(week);
			var ahead = ChronoUnit.WEEKS.between(earlier.firstWeek(), monday);
			var came = snapshot.history().weeks().get(week);
			if (ahead >= 0 && ahead < forecast.size() && !came.censored()) {
				actual.add((double) came.units());
				expected.add(forecast.get((int) ahead));
			}
		}
		if (actual.isEmpty()) {
			return null;
		}
		var demand = actual.stream().mapToDouble(Double::doubleValue).toArray();
		var mean = expected.stream().mapToDouble(ForecastWeek::mean).toArray();
		var low = expected.stream().mapToDouble(ForecastWeek::q05).toArray();
		var high = expected.stream().mapToDouble(ForecastWeek::q95).toArray();
		double error = 0;
		for (int week = 0; week < demand.length; week++) {
			error += Math.abs(demand[week] - mean[week]);
		}
		return new Measure(snapshot.siteId(), snapshot.itemId(), demand.length, java.util.Arrays.stream(demand).sum(),
				error, Accuracy.bias(demand, mean) * demand.length,
				(int) Math.round(Accuracy.coverage(demand, low, high) * demand.length));
	}

	private void write(String runNumber, List<Measure> measures) {
		Batches.of(measures, (batch) -> {
			var values = new ArrayList<Object>();
			batch.forEach((one) -> values.addAll(List.of(runNumber, one.siteId(), one.itemId(), one.weeks(),
					one.demand(), one.error(), one.bias(), one.covered())));
			this.jdbc.sql(
					"REPLACE INTO plan_accuracy (run_number, site_id, item_id, weeks, demand, error, bias, covered) VALUES "
							+ Batches.rows(batch.size(), 8))
				.params(values)
				.update();
		});
	}

	/**
	 * What came of one item at one site, units together.
	 *
	 * @param bias forecast less demand
	 * @param covered weeks within the 90 % band
	 */
	record Measure(String siteId, String itemId, int weeks, double demand, double error, double bias, int covered) {
	}

}
