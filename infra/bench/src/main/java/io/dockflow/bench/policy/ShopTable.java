package io.dockflow.bench.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dockflow.bench.DataFolder;

/**
 * A file whose rows begin with shop and product.
 *
 * @param headers names of the columns
 * @param keys shop and product of each row
 * @param rows cells of each row
 */
record ShopTable(List<String> headers, List<String> keys, List<String[]> rows) {

	static ShopTable read(Path file) throws IOException {
		List<String> lines = DataFolder.lines(file);
		if (lines.size() < 2 || !lines.getFirst().replace("\uFEFF", "").startsWith("Store,Product")) {
			throw new IllegalArgumentException(
					"Expected rows under 'Store,Product,…' in '%s', but found none. Take the challenge's own file."
						.formatted(file));
		}
		List<String[]> rows = lines.stream().skip(1).map((line) -> line.split(",", -1)).toList();
		return new ShopTable(Arrays.asList(lines.getFirst().split(",", -1)),
				rows.stream().map((cells) -> cells[0] + "/" + cells[1]).toList(), rows);
	}

	/** Columns by the Monday in their header. */
	Map<LocalDate, Integer> weeks() {
		var weeks = new TreeMap<LocalDate, Integer>();
		for (int column = 2; column < this.headers.size(); column++) {
			weeks.put(LocalDate.parse(this.headers.get(column)), column);
		}
		return weeks;
	}

	String text(String[] cells, String column) {
		int index = this.headers.indexOf(column);
		if (index < 0) {
			throw new IllegalArgumentException(
					"Expected a column '%s', but there are %s. Take the challenge's own file.".formatted(column,
							this.headers));
		}
		return cells[index];
	}

	double number(String[] cells, String column) {
		return Double.parseDouble(text(cells, column));
	}

}
