package io.dockflow.bench.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.dockflow.bench.BenchmarkOptions;
import io.dockflow.bench.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/** Two items that sell 5 and 2 a week, in files as the challenge hands them out. */
class PolicyBenchmarkTests {

	private static final LocalDate FIRST = LocalDate.of(2021, 4, 12);

	private static final int HISTORY = 120;

	@TempDir
	private Path folder;

	@Test
	void steadyDemandIsMetByAllOnTheHistory() throws Exception {
		history();

		List<Figure> figures = new PolicyBenchmark().run(options(20));

		assertThat(figures).extracting(Figure::set).containsOnly("vn2 history");
		assertThat(figures).extracting(Figure::contestant).contains("dockflow", "official benchmark", "textbook");
		assertThat(value(figures, "vn2 history", "official benchmark", "fill_rate")).isEqualTo(1);
		assertThat(value(figures, "vn2 history", "dockflow", "fill_rate")).isGreaterThan(0.9);
	}

	/**
	 * By the rules: what is there and on its way covers weeks 1 and 2, orders of the
	 * first six weeks are of use from week 3 on, and weeks 3 to 8 are scored.
	 */
	@Test
	void theChallengeIsScoredOnItsOwnWeeks() throws Exception {
		history();
		for (int week = 1; week <= 8; week++) {
			sales(week, HISTORY + week, (period) -> 5);
		}

		List<Figure> figures = new PolicyBenchmark().run(options(20));

		assertThat(value(figures, "vn2 challenge", "official benchmark", "fill_rate")).isEqualTo(1);
		double stock = value(figures, "vn2 challenge", "official benchmark", "stock_value");
		assertThat(value(figures, "vn2 challenge", "official benchmark", "cost_eur")).isCloseTo(6 * 0.2 * stock,
				within(1e-9));
	}

	@Test
	void whatWasNotSoldInTheChallengeCostsHolding() throws Exception {
		history();
		for (int week = 1; week <= 8; week++) {
			sales(week, HISTORY + week, (period) -> (period < HISTORY) ? 5 : 0);
		}

		List<Figure> figures = new PolicyBenchmark().run(options(20));

		assertThat(value(figures, "vn2 challenge", "dockflow", "fill_rate")).isEqualTo(1);
		assertThat(value(figures, "vn2 challenge", "dockflow", "cost_eur")).isGreaterThan(6 * 0.2 * 7);
	}

	@Test
	void moreWindowsThanHistoryAreRefused() throws Exception {
		history();

		assertThatIllegalArgumentException().isThrownBy(() -> new PolicyBenchmark().run(options(200)))
			.withMessageContaining("--windows");
	}

	private static double value(List<Figure> figures, String set, String contestant, String measure) {
		return figures.stream()
			.filter((figure) -> figure.set().equals(set) && figure.contestant().equals(contestant)
					&& figure.measure().equals(measure))
			.mapToDouble(Figure::value)
			.findFirst()
			.orElseThrow();
	}

	private BenchmarkOptions options(int windows) {
		return new BenchmarkOptions(Optional.of(this.folder), Optional.empty(),
				Map.of("windows", windows, "shortage-cents", 100));
	}

	private void history() throws IOException {
		sales(0, HISTORY, (period) -> 5);
		write("Week 0 - In Stock.csv", "Store,Product," + dates(HISTORY), "0,126," + repeated("True", HISTORY),
				"0,182," + repeated("True", HISTORY));
		write("Week 0 - Master.csv", "Store,Product,ProductGroup,Department", "0,126,301202,30", "0,182,440403,44");
		write("Week 0 - 2024-04-08 - Initial State.csv", "Store,Product,End Inventory,In Transit W+1,In Transit W+2",
				"0,126,5,5,5", "0,182,2,2,2");
	}

	private void sales(int week, int weeks, IntUnaryOperator first) throws IOException {
		write("Week %d - 2024-04-08 - Sales.csv".formatted(week), "Store,Product," + dates(weeks),
				"0,126," + IntStream.range(0, weeks)
					.mapToObj((period) -> first.applyAsInt(period) + ".0")
					.collect(Collectors.joining(",")),
				"0,182," + IntStream.range(0, weeks)
					.mapToObj((period) -> 2 * first.applyAsInt(period) / 5 + ".0")
					.collect(Collectors.joining(",")));
	}

	private static String dates(int weeks) {
		return IntStream.range(0, weeks)
			.mapToObj((week) -> FIRST.plusWeeks(week).toString())
			.collect(Collectors.joining(","));
	}

	private static String repeated(String value, int times) {
		return IntStream.range(0, times).mapToObj((ignored) -> value).collect(Collectors.joining(","));
	}

	private void write(String name, String... lines) throws IOException {
		Files.write(this.folder.resolve(name), List.of(lines));
	}

}
