package io.dockflow.bench.forecast;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.dockflow.bench.DataFolder;

/**
 * Forecasts of other software, from files with the columns {@code model}, {@code id} and
 * {@code forecast}, for series of that id.
 */
record GoldenForecasts(Map<String, Map<String, double[]>> forecasts) {

	private static final String HEADER = "model,id,forecast";

	static GoldenForecasts read(DataFolder folder) throws IOException {
		Map<String, Map<String, double[]>> forecasts = new LinkedHashMap<>();
		for (Path file : folder.files("tables", SeriesFiles::isTable)) {
			if (SeriesFiles.firstLine(file).equals(HEADER)) {
				List<String> lines = DataFolder.lines(file);
				for (String line : lines.subList(1, lines.size())) {
					String[] cells = line.split(",");
					double[] values = Arrays.stream(cells[2].split(" ")).mapToDouble(Double::parseDouble).toArray();
					forecasts.computeIfAbsent(cells[0], (model) -> new LinkedHashMap<>()).put(cells[1], values);
				}
			}
		}
		return new GoldenForecasts(forecasts);
	}

	/** The models, by name. */
	Iterable<String> models() {
		return new TreeSet<>(this.forecasts.keySet());
	}

	/** The forecasts of a model by id of the series; none for a model not there. */
	Map<String, double[]> of(String model) {
		return this.forecasts.getOrDefault(model, Map.of());
	}

}
