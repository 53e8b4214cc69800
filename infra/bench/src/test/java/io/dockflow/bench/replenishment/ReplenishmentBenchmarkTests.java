package io.dockflow.bench.replenishment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dockflow.bench.BenchmarkOptions;
import io.dockflow.bench.DataFolder;
import io.dockflow.bench.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReplenishmentBenchmarkTests {

	private static final LocalDate MONDAY = LocalDate.of(2010, 12, 6);

	@TempDir
	Path folder;

	private StringBuilder lines;

	@BeforeEach
	void header() {
		this.lines = new StringBuilder(
				"InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
	}

	@Test
	void demandIsWhatWasOrderedAndNothingElse() throws Exception {
		line("536365", "85123a", 6, 0, "2.55");
		line("536366", "85123A", 4, 3, "2.95");
		line("C536367", "85123A", -4, 4, "2.95");
		line("536368", "POST", 1, 4, "18.00");
		line("536369", "85123A", 9, 5, "0.00");
		line("536370", "85123A", 5, 7, "2.75");
		line("536371", "22222", 1, 13, "1.00");

		RetailWeeks weeks = RetailWeeks.read(write());

		assertThat(weeks.items()).extracting(RetailWeeks.Item::code).containsExactly("22222", "85123A");
		assertThat(weeks.items().getLast().demand()).containsExactly(10, 5);
		assertThat(weeks.items().getLast().price()).isEqualTo(2.75);
		assertThat(weeks.items().getFirst().begin()).isEqualTo(1);
	}

	@Test
	void aSteadyItemIsMetByEveryPolicyThatLooksAhead() throws Exception {
		for (int week = 0; week < 53; week++) {
			line("5%05d".formatted(week), "85123A", 20, 7 * week, "2.00");
			line("6%05d".formatted(week), "85123A", 20, 7 * week + 4, "2.00");
		}

		List<Figure> figures = new ReplenishmentBenchmark().run(options(write()));

		assertThat(figures).filteredOn((figure) -> figure.measure().equals("fill_rate"))
			.hasSize(9)
			.allSatisfy((figure) -> assertThat(figure.value()).isBetween(0.5, 1.0));
		assertThat(value(figures, "dockflow", "fill_rate")).isEqualTo(1);
		assertThat(value(figures, "dockflow", "stock_value"))
			.isLessThan(value(figures, new Replenisher.MinMax().name(), "stock_value"));
	}

	@Test
	void aShortFileIsRefusedInWords() throws Exception {
		line("536365", "85123A", 6, 0, "2.55");
		line("536366", "85123A", 6, 30, "2.55");

		assertThatIllegalArgumentException().isThrownBy(() -> new ReplenishmentBenchmark().run(options(write())))
			.withMessageContaining("Take a longer file");
	}

	private static double value(List<Figure> figures, String contestant, String measure) {
		return figures.stream()
			.filter((figure) -> figure.contestant().equals(contestant) && figure.measure().equals(measure))
			.mapToDouble(Figure::value)
			.findFirst()
			.orElseThrow();
	}

	private BenchmarkOptions options(DataFolder data) {
		return new BenchmarkOptions(Optional.of(data.root()), Optional.empty(), Map.of("lead-weeks", 1, "every", 1));
	}

	private void line(String invoice, String code, int quantity, int day, String price) {
		this.lines.append("%s,%s,\"A thing, red\",%d,%s 08:26:00,%s,17850,United Kingdom%n".formatted(invoice, code,
				quantity, MONDAY.plusDays(day), price));
	}

	private DataFolder write() throws Exception {
		Files.writeString(this.folder.resolve("online-retail.csv"), this.lines);
		return new DataFolder(this.folder);
	}

}
