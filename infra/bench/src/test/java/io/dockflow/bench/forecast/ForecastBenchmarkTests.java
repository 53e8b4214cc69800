package io.dockflow.bench.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dockflow.bench.BenchmarkOptions;
import io.dockflow.bench.Figure;

import static org.assertj.core.api.Assertions.assertThat;

class ForecastBenchmarkTests {

	@TempDir
	private Path folder;

	@Test
	void measuresContestantsAndWhatFilesForecast() throws IOException {
		String train = IntStream.range(0, 20)
			.mapToObj((period) -> Integer.toString(20 + period * 7 % 11))
			.collect(Collectors.joining(" "));
		Files.writeString(this.folder.resolve("small.csv"),
				"id,period,train,test\nS1,YEARLY,%s,25 26 24\n".formatted(train));
		Files.writeString(this.folder.resolve("golden.csv"), "model,id,forecast\ntheta,S1,25 25 25\n");

		List<Figure> figures = new ForecastBenchmark().run(new BenchmarkOptions(Optional.of(this.folder),
				Optional.empty(), Map.of("horizon", 6, "season", 12, "paths", 100, "seed", 42)));

		assertThat(figures).extracting(Figure::set).containsOnly("small yearly", "small all");
		assertThat(figures).filteredOn((figure) -> figure.contestant().equals("dockflow"))
			.extracting(Figure::measure)
			.contains("smape", "mase", "owa", "coverage95");
		assertThat(figures).filteredOn((figure) -> figure.contestant().equals("theta"))
			.extracting(Figure::measure)
			.contains("parity_median_pct");
		assertThat(figures).extracting(Figure::contestant).contains("golden theta", "seasonal-naive");
	}

}
