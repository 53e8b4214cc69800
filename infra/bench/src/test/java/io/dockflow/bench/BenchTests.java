package io.dockflow.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BenchTests {

	@Test
	void theJsonHasOneObjectPerFigure(@TempDir Path folder) throws Exception {
		Path file = folder.resolve("figures.json");

		Bench.write(List.of(new Figure("readmodel", "small", "dockflow", "lag_p95_ms", 312.5, "ms", 40)), file);

		assertThat(new ObjectMapper().readTree(file.toFile())).isEqualTo(new ObjectMapper().readTree("""
				[{"benchmark": "readmodel", "set": "small", "contestant": "dockflow", "measure": "lag_p95_ms",
				  "value": 312.5, "unit": "ms", "n": 40}]"""));
	}

	@Test
	void theUsageListsBenchmarksWithTheirNumbers() {
		assertThat(Bench.usage(List.of(new Nothing()))).startsWith("Usage: infra/bench/run <name>")
			.contains("nothing", "Measures nothing.", "--rounds 5 --seconds 15");
	}

	private static final class Nothing implements Benchmark {

		@Override
		public String name() {
			return "nothing";
		}

		@Override
		public String description() {
			return "Measures nothing.";
		}

		@Override
		public Map<String, Integer> numbers() {
			return Map.of("seconds", 15, "rounds", 5);
		}

		@Override
		public List<Figure> run(BenchmarkOptions options) {
			return List.of();
		}

	}

}
