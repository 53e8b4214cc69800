package io.dockflow.bench.scattered;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dockflow.bench.DataFolder;
import io.dockflow.routing.AisleGrid;
import io.dockflow.routing.BinOffer;
import io.dockflow.routing.GridPoint;
import io.dockflow.routing.Stops;

/**
 * An order whose articles lie in several cells each, as {@code sprp_scattered.tsv} writes
 * it: cell 0 is nearest the northern cross-aisle, a second block has its middle
 * cross-aisle between the halves.
 *
 * @param optimum proven, for one block and for two; NaN where it is not known
 * @param cplexMs published time of CPLEX for one block
 */
record ScatteredInstance(String name, int aisles, int cells, int depotAisle, boolean depotAtTop, double[] optimum,
		double cplexMs, List<int[]> positions, Map<Integer, Integer> order) {

	private static final int AISLE_TO_AISLE = 3;

	private static final List<String> COLUMNS = List.of("name", "aisles", "cells", "depot_aisle", "depot_side",
			"opt_single", "cplex_ms", "opt_two_block", "sku_positions", "order");

	static List<ScatteredInstance> read(Path file) throws IOException {
		List<String> lines = DataFolder.lines(file);
		String[] header = lines.getFirst().split("\t");
		int[] columns = COLUMNS.stream().mapToInt((column) -> columnOf(file, header, column)).toArray();
		return lines.stream().skip(1).map((line) -> parse(file, line.split("\t"), columns)).toList();
	}

	private static int columnOf(Path file, String[] header, String column) {
		for (int number = 0; number < header.length; number++) {
			if (header[number].equals(column) || header[number].startsWith(column + " ")) {
				return number;
			}
		}
		throw new IllegalArgumentException("Expected a column %s in '%s', but its columns are %s. Correct the header."
			.formatted(column, file, Arrays.toString(header)));
	}

	private static ScatteredInstance parse(Path file, String[] cells, int[] columns) {
		try {
			List<int[]> positions = Arrays.stream(cells[columns[8]].split(","))
				.map(ScatteredInstance::numbers)
				.toList();
			Map<Integer, Integer> order = new HashMap<>();
			for (String line : cells[columns[9]].split(",")) {
				int[] numbers = numbers(line);
				order.merge(numbers[0], numbers[1], Integer::sum);
			}
			return new ScatteredInstance(cells[columns[0]], Integer.parseInt(cells[columns[1]]),
					Integer.parseInt(cells[columns[2]]), Integer.parseInt(cells[columns[3]]),
					cells[columns[4]].equals("top"),
					new double[] { known(cells[columns[5]]), known(cells[columns[7]]) }, known(cells[columns[6]]),
					positions, order);
		}
		catch (RuntimeException ex) {
			throw new IllegalArgumentException(
					"Expected an instance in '%s', but the line '%s' cannot be read. Correct it.".formatted(file,
							cells[0]),
					ex);
		}
	}

	/** Not every instance was solved for both plans. */
	private static double known(String cell) {
		return cell.isBlank() ? Double.NaN : Double.parseDouble(cell);
	}

	boolean isSolved(int blocks) {
		return !Double.isNaN(this.optimum[blocks - 1]);
	}

	private static int[] numbers(String text) {
		return Arrays.stream(text.split(":")).mapToInt(Integer::parseInt).toArray();
	}

	/** The instance on a grid of one or two blocks. */
	Choice on(int blocks) {
		long[] x = new long[this.aisles];
		Arrays.setAll(x, (aisle) -> (long) AISLE_TO_AISLE * aisle);
		long top = depth(0, blocks) + 1;
		long[] crossAisles = (blocks == 1) ? new long[] { 0, top }
				: new long[] { 0, depth(this.cells / 2, 2) + 1, top };
		AisleGrid grid = AisleGrid.of(x, crossAisles);
		Map<Integer, Integer> items = new HashMap<>();
		this.order.keySet().stream().sorted().forEach((article) -> items.put(article, items.size()));
		List<int[]> useful = this.positions.stream().filter((one) -> items.containsKey(one[0])).toList();
		Stops stops = Stops.of(grid, useful.stream().map((one) -> place(one, blocks)).toList());
		List<BinOffer> offers = new ArrayList<>();
		for (int[] one : useful) {
			offers.add(new BinOffer(items.get(one[0]), stops.indexOf(place(one, blocks)), one[3]));
		}
		long[] needs = new long[items.size()];
		items.forEach((article, item) -> needs[item] = this.order.get(article));
		GridPoint depot = new GridPoint(this.depotAisle, this.depotAtTop ? top : 0);
		return new Choice(stops, depot, needs, offers);
	}

	private GridPoint place(int[] position, int blocks) {
		return new GridPoint(position[1], depth(position[2], blocks));
	}

	private long depth(int cell, int blocks) {
		return this.cells - cell + ((blocks == 2 && cell < this.cells / 2) ? 1 : 0);
	}

	/** What is to be chosen. */
	record Choice(Stops stops, GridPoint depot, long[] needs, List<BinOffer> offers) {
	}

}
