package io.dockflow.bench.forecast;

import java.util.List;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One call fits and forecasts one seeded series, the next call the next of the set.
 */
@State(Scope.Thread)
public class ForecastMicro {

	@Param({ "seeded months, DOT", "seeded months, median of four", "seeded parts, automatic intermittent" })
	public String set = "";

	private Timed timed = Timed.DOT;

	private List<BenchSeries> series = List.of();

	private int next;

	@Setup
	public void draw() {
		this.timed = Timed.ofSeeded(this.set);
		this.series = this.timed.seeded();
	}

	@Benchmark
	public double[] dockflow() {
		this.next = (this.next + 1 < this.series.size()) ? this.next + 1 : 0;
		return this.timed.forecast(this.series.get(this.next));
	}

}
