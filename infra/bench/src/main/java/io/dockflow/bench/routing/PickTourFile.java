package io.dockflow.bench.routing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

import io.dockflow.bench.DataFolder;
import io.dockflow.routing.AisleGrid;
import io.dockflow.routing.GridPoint;

/**
 * Instances in the format of Heßler and Irnich's single picker routing problem, one a
 * line, columns by their header. Cell 0 lies at the back; a second block parts the cells
 * in the middle, its cross-aisle as far from the cells as the outer ones are.
 */
final class PickTourFile {

	/** Only such tables have this column. */
	private static final String PICKS = "picks_aisle:cell";

	private final List<String> header;

	private final List<String> cells;

	private PickTourFile(List<String> header, List<String> cells) {
		this.header = header;
		this.cells = cells;
	}

	/** All instances of a folder's files. */
	static List<PickTour> read(DataFolder folder, int blocks) throws IOException {
		List<PickTour> tours = new ArrayList<>();
		for (Path file : folder.tables("a table of picking tours", PICKS)) {
			List<String> lines = DataFolder.lines(file);
			List<String> header = Arrays.asList(lines.getFirst().split("\t"));
			for (String line : lines.subList(1, lines.size())) {
				tours.add(new PickTourFile(header, Arrays.asList(line.split("\t", -1))).tour(blocks));
			}
		}
		return tours;
	}

	private PickTour tour(int blocks) {
		int cells = Math.toIntExact(number("cells"));
		long[] aisles = new long[Math.toIntExact(number("aisles"))];
		for (int aisle = 0; aisle < aisles.length; aisle++) {
			aisles[aisle] = aisle * number("dist_aisle");
		}
		long back = depth(blocks, cells, 0) + number("dist_end");
		long[] crossAisles = (blocks == 1) ? new long[] { 0, back }
				: new long[] { 0, depth(blocks, cells, cells / 2) + number("dist_end"), back };
		List<GridPoint> picks = Arrays.stream(text(PICKS).split(","))
			.map((pick) -> pick.split(":"))
			.map((pick) -> new GridPoint(Integer.parseInt(pick[0]), depth(blocks, cells, Integer.parseInt(pick[1]))))
			.toList();
		GridPoint depot = new GridPoint(Math.toIntExact(number("depot_aisle")),
				text("depot_side").equals("bottom") ? 0 : back);
		return PickTour.of(text("name"), AisleGrid.of(aisles, crossAisles), picks, depot, optimum(blocks));
	}

	private long depth(int blocks, int cells, int cell) {
		long depth = (cells - 1 - cell) * number("dist_cell") + number("dist_end");
		return (blocks == 2 && cell < cells / 2) ? depth + 2 * number("dist_end") - number("dist_cell") : depth;
	}

	private OptionalLong optimum(int blocks) {
		String column = (blocks == 1) ? "opt_single_block" : "opt_two_block";
		return (this.header.contains(column) && !text(column).isBlank()) ? OptionalLong.of(number(column))
				: OptionalLong.empty();
	}

	private long number(String column) {
		try {
			return Long.parseLong(text(column));
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("Expected a whole number as %s, but got '%s' in %s. Correct the table."
				.formatted(column, text(column), this.cells.getFirst()), ex);
		}
	}

	private String text(String column) {
		int index = this.header.indexOf(column);
		if (index < 0 || index >= this.cells.size()) {
			throw new IllegalArgumentException(
					"Expected a column '%s', but there are %s. Name a folder of picking tours with --data DIR."
						.formatted(column, String.join(", ", this.header)));
		}
		return this.cells.get(index).trim();
	}

}
