package io.dockflow.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Figures as a table of text with one row each and the ratio to ours.
 */
final class FigureTable {

	private static final List<String> HEADER = List.of("set", "contestant", "measure", "value", "unit", "n",
			"ratio to ours");

	private FigureTable() {
	}

	static String of(List<Figure> figures) {
		List<List<String>> rows = Stream
			.concat(Stream.of(HEADER), figures.stream().map((figure) -> cells(figure, figures)))
			.toList();
		int[] widths = IntStream.range(0, HEADER.size())
			.map((column) -> rows.stream().mapToInt((row) -> row.get(column).length()).max().orElse(0))
			.toArray();
		return rows.stream()
			.map((row) -> IntStream.range(0, widths.length)
				.mapToObj((column) -> padded(row.get(column), widths[column], column >= 3 && column != 4))
				.collect(Collectors.joining("  "))
				.stripTrailing())
			.collect(Collectors.joining(System.lineSeparator()));
	}

	private static List<String> cells(Figure figure, List<Figure> all) {
		return List.of(figure.set(), figure.contestant(), figure.measure(), number(figure.value()), figure.unit(),
				Long.toString(figure.n()), ratio(figure, all));
	}

	private static String ratio(Figure figure, List<Figure> all) {
		return all.stream()
			.filter((other) -> other.contestant().equals("dockflow") && other.set().equals(figure.set())
					&& other.measure().equals(figure.measure()) && other.value() != 0)
			.findFirst()
			.map((ours) -> number(figure.value() / ours.value()))
			.orElse("–");
	}

	private static String number(double value) {
		double size = Math.abs(value);
		String pattern = (size >= 100) ? "%.0f" : (size >= 10) ? "%.1f" : "%.3f";
		return String.format(Locale.ROOT, pattern, value);
	}

	private static String padded(String text, int width, boolean right) {
		String space = " ".repeat(width - text.length());
		return right ? space + text : text + space;
	}

}
