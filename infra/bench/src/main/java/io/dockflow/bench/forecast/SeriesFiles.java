package io.dockflow.bench.forecast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import io.dockflow.bench.DataFolder;

/**
 * Series of a folder, in files of three kinds that may be mixed and packed with gzip:
 * tables with the columns {@code id}, {@code train}, {@code test} and {@code freq} or
 * {@code period} (as the M1 and M3 competitions'), pairs {@code X-train.csv} and
 * {@code X-test.csv} with an id and values in each row (as the M4 competition's), and
 * files with one series in a row under a header of period numbers. Other files are passed
 * over.
 */
final class SeriesFiles {

	private static final String TRAIN = "-train.csv";

	private static final List<Map.Entry<String, Integer>> SEASONS = List.of(Map.entry("yearly", 1),
			Map.entry("quarterly", 4), Map.entry("monthly", 12), Map.entry("weekly", 52), Map.entry("daily", 7),
			Map.entry("hourly", 24));

	private SeriesFiles() {
	}

	/**
	 * Reads all series, by path and row.
	 * @param horizon how many of the last values of a row are held out where the file has
	 * no test values of its own
	 * @param season of such rows, in periods
	 * @throws IllegalArgumentException when there is no series or one cannot be read
	 */
	static List<BenchSeries> read(DataFolder folder, int horizon, int season) throws IOException {
		List<BenchSeries> series = new ArrayList<>();
		for (Path file : folder.files("files of series", SeriesFiles::isTable)) {
			List<String> header = Arrays.asList(firstLine(file).replace("\"", "").split(","));
			if (unpacked(file).toLowerCase(Locale.ROOT).endsWith(TRAIN)) {
				pair(file, series);
			}
			else if (header.containsAll(List.of("id", "train", "test"))) {
				competition(file, header, series);
			}
			else if (header.size() > 1 && header.stream().allMatch((column) -> column.strip().matches("\\d+"))) {
				wide(file, horizon, season, series);
			}
		}
		if (series.isEmpty()) {
			throw new IllegalArgumentException(
					"Expected series under '%s', but no file there holds any. Name a folder that has some with --data DIR."
						.formatted(folder.root()));
		}
		return series;
	}

	private static void competition(Path file, List<String> header, List<BenchSeries> series) throws IOException {
		List<String> lines = DataFolder.lines(file);
		for (String line : lines.subList(1, lines.size())) {
			String[] cells = line.replace("\"", "").split(",", -1);
			String set = header.contains("period") ? cells[header.indexOf("period")].toLowerCase(Locale.ROOT) : "";
			int season = header.contains("freq") ? (int) number(cells[header.indexOf("freq")], file)
					: seasonOf(set).orElseThrow(() -> new IllegalArgumentException(
							"Expected a column 'freq' or 'period' in '%s', but there are %s. Add one."
								.formatted(file.getFileName(), String.join(", ", header))));
			series.add(new BenchSeries(stem(file), cells[header.indexOf("id")], set, season,
					numbers(cells[header.indexOf("train")].strip().split(" +"), 0, file),
					numbers(cells[header.indexOf("test")].strip().split(" +"), 0, file)));
		}
	}

	private static void pair(Path train, List<BenchSeries> series) throws IOException {
		String kind = unpacked(train).substring(0, unpacked(train).length() - TRAIN.length());
		int season = seasonOf(kind.toLowerCase(Locale.ROOT)).orElseThrow(() -> new IllegalArgumentException(
				"Expected a name such as 'Monthly-train.csv', but '%s' has no frequency. Rename it."
					.formatted(train.getFileName())));
		Path test = testOf(train);
		Map<String, double[]> held = new HashMap<>();
		rows(test).forEach((cells) -> held.put(cells[0], numbers(cells, 1, test)));
		String collection = Optional.ofNullable(train.toAbsolutePath().getParent())
			.map((folder) -> folder.getFileName().toString())
			.orElse("");
		for (String[] cells : rows(train)) {
			double[] values = held.get(cells[0]);
			if (values == null) {
				throw new IllegalArgumentException("Expected a row for '%s' in '%s', but there is none. Add it."
					.formatted(cells[0], test.getFileName()));
			}
			series.add(new BenchSeries(collection, cells[0], kind.toLowerCase(Locale.ROOT), season,
					numbers(cells, 1, train), values));
		}
	}

	private static void wide(Path file, int horizon, int season, List<BenchSeries> series) throws IOException {
		List<String[]> rows = rows(file);
		for (int row = 0; row < rows.size(); row++) {
			double[] values = numbers(rows.get(row), 0, file);
			int known = Math.max(0, values.length - horizon);
			series.add(new BenchSeries(stem(file), Integer.toString(row), "", season, Arrays.copyOf(values, known),
					Arrays.copyOfRange(values, known, values.length)));
		}
	}

	private static Path testOf(Path train) {
		String kind = unpacked(train).substring(0, unpacked(train).length() - TRAIN.length());
		return List.of(kind + "-test.csv", kind + "-test.csv.gz")
			.stream()
			.map(train::resolveSibling)
			.filter(Files::isRegularFile)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"Expected a file '%s-test.csv' beside '%s', but there is none. Put it there.".formatted(kind,
							train.getFileName())));
	}

	private static List<String[]> rows(Path file) throws IOException {
		return DataFolder.lines(file)
			.stream()
			.skip(1)
			.filter((line) -> !line.isBlank())
			.map((line) -> line.replace("\"", "").split(","))
			.toList();
	}

	/** Numbers up to the first blank cell. */
	private static double[] numbers(String[] cells, int from, Path file) {
		return Arrays.stream(cells, from, cells.length)
			.map(String::strip)
			.takeWhile((cell) -> !cell.isEmpty() && !cell.equals("NA"))
			.mapToDouble((cell) -> number(cell, file))
			.toArray();
	}

	private static double number(String cell, Path file) {
		try {
			return Double.parseDouble(cell);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException(
					"Expected a number in '%s', but found '%s'. Correct it.".formatted(file.getFileName(), cell), ex);
		}
	}

	private static Optional<Integer> seasonOf(String name) {
		return SEASONS.stream().filter((season) -> name.contains(season.getKey())).map(Map.Entry::getValue).findFirst();
	}

	static boolean isTable(String name) {
		return name.endsWith(".csv") || name.endsWith(".csv.gz");
	}

	private static String unpacked(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
	}

	private static String stem(Path file) {
		return unpacked(file).substring(0, unpacked(file).length() - ".csv".length());
	}

	static String firstLine(Path file) throws IOException {
		try (InputStream raw = Files.newInputStream(file);
				InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
				BufferedReader reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
			return Optional.ofNullable(reader.readLine()).orElse("");
		}
	}

}
