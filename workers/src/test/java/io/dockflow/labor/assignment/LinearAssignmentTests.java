package io.dockflow.labor.assignment;

import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LinearAssignmentTests {

	@Test
	void givesEachRowItsCheapestColumnWhenTheyDiffer() {
		var costs = new CostMatrix(2, 2, 100);
		costs.put(0, 0, 4);
		costs.put(0, 1, 1);
		costs.put(1, 0, 2);
		costs.put(1, 1, 9);

		var matching = LinearAssignment.solve(costs);

		assertThat(matching.column(0)).isEqualTo(1);
		assertThat(matching.column(1)).isZero();
		assertThat(matching.cost()).isEqualTo(3);
	}

	@Test
	void leavesARowWhenThatIsCheaperThanItsColumn() {
		var costs = new CostMatrix(1, 1, 5);
		costs.put(0, 0, 6);

		var matching = LinearAssignment.solve(costs);

		assertThat(matching.column(0)).isEqualTo(Matching.NONE);
		assertThat(matching.cost()).isEqualTo(5);
		assertThat(matching.size()).isZero();
	}

	@Test
	void leavesARowWhoseColumnsAreAllForbidden() {
		var costs = new CostMatrix(1, 2, 5);
		costs.forbid(0, 0);
		costs.forbid(0, 1);

		assertThat(LinearAssignment.solve(costs).column(0)).isEqualTo(Matching.NONE);
	}

	@Test
	void hasNothingToDoWithoutRowsOrColumns() {
		assertThat(LinearAssignment.solve(new CostMatrix(0, 3, 5)).cost()).isZero();
		assertThat(LinearAssignment.solve(new CostMatrix(3, 0, 5)).cost()).isEqualTo(15);
	}

	@Property(tries = 500)
	void costsAsLittleAsTheBestOfAllAssignments(@ForAll @IntRange(max = 5) int rows,
			@ForAll @IntRange(max = 5) int columns, @ForAll long seed) {
		var costs = random(rows, columns, 20, seed);

		var matching = LinearAssignment.solve(costs);

		assertThat(matching.cost()).isEqualTo(leastCost(costs, 0, 0));
		requireProof(costs, matching);
	}

	@Property(tries = 100)
	void costsTheSameInAnyOrderOfRowsAndColumns(@ForAll @IntRange(min = 1, max = 30) int rows,
			@ForAll @IntRange(min = 1, max = 30) int columns, @ForAll long seed) {
		var costs = random(rows, columns, 1000, seed);
		var rowOrder = shuffled(rows, seed + 1);
		var columnOrder = shuffled(columns, seed + 2);
		var permuted = new CostMatrix(rows, columns, 0);
		for (var row = 0; row < rows; row++) {
			permuted.putLeaving(row, costs.leaving(rowOrder[row]));
			for (var column = 0; column < columns; column++) {
				copy(costs, rowOrder[row], columnOrder[column], permuted, row, column);
			}
		}

		assertThat(LinearAssignment.solve(permuted).cost()).isEqualTo(LinearAssignment.solve(costs).cost());
	}

	@Property(tries = 20)
	void provesLargeAssignments(@ForAll @IntRange(min = 1, max = 200) int rows,
			@ForAll @IntRange(min = 1, max = 200) int columns, @ForAll @IntRange(min = 1, max = 100_000) int spread,
			@ForAll long seed) {
		var costs = random(rows, columns, spread, seed);

		requireProof(costs, LinearAssignment.solve(costs));
	}

	@Test
	void provesManyRowsThatAllWantTheSame() {
		var costs = new CostMatrix(300, 300, 1_000_000);
		for (var row = 0; row < 300; row++) {
			for (var column = 0; column < 300; column++) {
				costs.put(row, column, (row + 1L) * (column + 1));
			}
		}

		requireProof(costs, LinearAssignment.solve(costs));
	}

	@Test
	void namesWhatItCannotRead() {
		var costs = new CostMatrix(2, 3, 0);

		assertThatIllegalArgumentException().isThrownBy(() -> costs.put(2, 0, 1))
			.withMessage("Expected a row below 2 and a column below 3, but got row 2, column 0. Correct them.");
		assertThatIllegalArgumentException().isThrownBy(() -> costs.put(1, 2, Long.MAX_VALUE))
			.withMessageContaining("but got 9223372036854775807 for row 1, column 2. Use a coarser unit");
		assertThatIllegalArgumentException().isThrownBy(() -> new CostMatrix(-1, 3, 0))
			.withMessage("Expected a number of rows from 0, but got -1. Correct it.");
	}

	private static CostMatrix random(int rows, int columns, int spread, long seed) {
		var random = new Random(seed);
		var costs = new CostMatrix(rows, columns, 0);
		for (var row = 0; row < rows; row++) {
			costs.putLeaving(row, random.nextInt(2 * spread));
			for (var column = 0; column < columns; column++) {
				if (random.nextInt(4) == 0) {
					costs.forbid(row, column);
				}
				else {
					costs.put(row, column, random.nextInt(2 * spread) - spread / 2);
				}
			}
		}
		return costs;
	}

	private static void copy(CostMatrix from, int row, int column, CostMatrix to, int toRow, int toColumn) {
		if (from.isForbidden(row, column)) {
			to.forbid(toRow, toColumn);
		}
		else {
			to.put(toRow, toColumn, from.cost(row, column));
		}
	}

	private static int[] shuffled(int size, long seed) {
		var random = new Random(seed);
		var order = IntStream.range(0, size).toArray();
		for (var index = size - 1; index > 0; index--) {
			var other = random.nextInt(index + 1);
			var moved = order[index];
			order[index] = order[other];
			order[other] = moved;
		}
		return order;
	}

	private static long leastCost(CostMatrix costs, int row, int used) {
		if (row == costs.rows()) {
			return 0;
		}
		var best = costs.leaving(row) + leastCost(costs, row + 1, used);
		for (var column = 0; column < costs.columns(); column++) {
			if ((used >> column & 1) == 0 && !costs.isForbidden(row, column)) {
				best = Math.min(best, costs.cost(row, column) + leastCost(costs, row + 1, used | 1 << column));
			}
		}
		return best;
	}

	/** Dual feasibility and complementary slackness: nothing can be cheaper. */
	private static void requireProof(CostMatrix costs, Matching matching) {
		var taken = new boolean[costs.columns()];
		var cost = 0L;
		for (var row = 0; row < costs.rows(); row++) {
			var column = matching.column(row);
			if (column == Matching.NONE) {
				cost += costs.leaving(row);
				assertThat(matching.rowPotential(row)).isEqualTo(costs.leaving(row));
			}
			else {
				assertThat(taken[column]).isFalse();
				taken[column] = true;
				cost += costs.cost(row, column);
				assertThat(costs.cost(row, column))
					.isEqualTo(matching.rowPotential(row) + matching.columnPotential(column));
			}
			assertThat(matching.rowPotential(row)).isLessThanOrEqualTo(costs.leaving(row));
			for (var other = 0; other < costs.columns(); other++) {
				if (!costs.isForbidden(row, other)
						&& costs.cost(row, other) < matching.rowPotential(row) + matching.columnPotential(other)) {
					throw new AssertionError("Row %d, column %d is too cheap.".formatted(row, other));
				}
			}
		}
		for (var column = 0; column < costs.columns(); column++) {
			assertThat(matching.columnPotential(column)).isLessThanOrEqualTo(0);
			assertThat(taken[column] || matching.columnPotential(column) == 0).isTrue();
		}
		assertThat(matching.cost()).isEqualTo(cost);
	}

}
