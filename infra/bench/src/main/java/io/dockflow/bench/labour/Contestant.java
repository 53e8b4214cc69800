package io.dockflow.bench.labour;

import java.util.Arrays;

import com.google.ortools.graph.LinearSumAssignment;
import io.dockflow.labor.assignment.CostMatrix;
import io.dockflow.labor.assignment.LinearAssignment;
import io.dockflow.labor.assignment.Matching;

/** A way to hand out a round: the column of each row, {@link Matching#NONE} for none. */
enum Contestant {

	DOCKFLOW("dockflow") {
		@Override
		int[] solve(CostMatrix costs) {
			var matching = LinearAssignment.solve(costs);
			var columns = new int[costs.rows()];
			Arrays.setAll(columns, matching::column);
			return columns;
		}
	},

	/**
	 * Google's cost-scaling assignment, its model built arc by arc as its examples do. It
	 * wants everybody assigned: a pair that is forbidden, or dearer than leaving the
	 * task, costs what leaving costs and counts as left.
	 */
	OR_TOOLS("or-tools") {
		@Override
		int[] solve(CostMatrix costs) {
			var solver = new LinearSumAssignment();
			for (var row = 0; row < costs.rows(); row++) {
				for (var column = 0; column < costs.columns(); column++) {
					solver.addArcWithCost(row, column,
							isUseful(costs, row, column) ? costs.cost(row, column) : costs.leaving(row));
				}
			}
			if (solver.solve() != LinearSumAssignment.Status.OPTIMAL) {
				throw new IllegalStateException(
						"Expected an optimum of %d rows, but the solver found none.".formatted(costs.rows()));
			}
			var columns = new int[costs.rows()];
			for (var row = 0; row < columns.length; row++) {
				var column = solver.getRightMate(row);
				columns[row] = isUseful(costs, row, column) ? column : Matching.NONE;
			}
			return columns;
		}
	},

	/** Task by task as they came in, the cheapest worker who is free of the others. */
	FIRST_COME("first-come closest-free") {
		@Override
		int[] solve(CostMatrix costs) {
			var columns = new int[costs.rows()];
			var taken = new boolean[costs.columns()];
			for (var row = 0; row < columns.length; row++) {
				var best = Matching.NONE;
				for (var column = 0; column < taken.length; column++) {
					if (!taken[column] && isUseful(costs, row, column)
							&& (best == Matching.NONE || costs.cost(row, column) < costs.cost(row, best))) {
						best = column;
					}
				}
				columns[row] = best;
				if (best != Matching.NONE) {
					taken[best] = true;
				}
			}
			return columns;
		}
	};

	private final String label;

	Contestant(String label) {
		this.label = label;
	}

	abstract int[] solve(CostMatrix costs);

	String label() {
		return this.label;
	}

	private static boolean isUseful(CostMatrix costs, int row, int column) {
		return !costs.isForbidden(row, column) && costs.cost(row, column) <= costs.leaving(row);
	}

}
