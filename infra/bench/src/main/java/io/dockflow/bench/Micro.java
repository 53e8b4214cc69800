package io.dockflow.bench;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs JMH's way of measuring microseconds: a process of its own, warmed up, mean time of
 * a call. A measured class has one parameter {@code set} that names the data, and one
 * method per contestant, which is named like it.
 */
public final class Micro {

	/** The measure of its figures. */
	public static final String MEASURE = "jmh_time_us";

	private Micro() {
	}

	/**
	 * Mean times of all methods of a class that reads data.
	 * @param benchmark name of the benchmark the figures belong to
	 * @param data the folder the process reads, as {@code dockflow.data}
	 * @param seconds how long each method is measured, after as long a warm-up
	 */
	public static List<Figure> times(String benchmark, Class<?> measured, DataFolder data, int seconds) {
		return times(benchmark, measured, seconds, "-Ddockflow.data=" + data.root().toAbsolutePath());
	}

	/** The same for a class that draws its data by lot. */
	public static List<Figure> times(String benchmark, Class<?> measured, int seconds) {
		return times(benchmark, measured, seconds, new String[0]);
	}

	private static List<Figure> times(String benchmark, Class<?> measured, int seconds, String... arguments) {
		Collection<RunResult> results = run(measured, seconds, arguments);
		return results.stream()
			.map((result) -> new Figure(benchmark, result.getParams().getParam("set"),
					result.getPrimaryResult().getLabel(), MEASURE, result.getPrimaryResult().getScore(), "µs",
					result.getPrimaryResult().getSampleCount()))
			.toList();
	}

	private static Collection<RunResult> run(Class<?> measured, int seconds, String... arguments) {
		try {
			return new Runner(new OptionsBuilder().include(measured.getName().replace(".", "\\.") + "\\.")
				.mode(Mode.AverageTime)
				.timeUnit(TimeUnit.MICROSECONDS)
				.forks(1)
				.jvmArgsAppend(arguments)
				.warmupIterations(seconds)
				.warmupTime(TimeValue.seconds(1))
				.measurementIterations(seconds)
				.measurementTime(TimeValue.seconds(1))
				.verbosity(VerboseMode.SILENT)
				.shouldFailOnError(true)
				.build()).run();
		}
		catch (RunnerException ex) {
			throw new IllegalStateException("Expected JMH to measure %s, but it failed. Its messages stand above."
				.formatted(measured.getName()), ex);
		}
	}

}
