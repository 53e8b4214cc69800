package io.dockflow.planning.policy;

import java.util.List;

import io.dockflow.forecasting.DemandSeries;

/**
 * Demand of many item-sites over the same periods, and the groups they belong to, from
 * coarse to fine (department, product group).
 *
 * @param series of the same length, season and phase
 * @param groups one list for each kind of group, with a number from 0 for each series
 */
public record DemandPanel(List<DemandSeries> series, List<List<Integer>> groups) {

	/**
	 * A panel whose parts fit each other.
	 * @throws IllegalArgumentException when it is empty, or lengths or seasons differ
	 */
	public DemandPanel {
		series = List.copyOf(series);
		groups = groups.stream().map(List::copyOf).toList();
		if (series.isEmpty()) {
			throw new IllegalArgumentException("Expected a series in the panel, but there is none. Add one.");
		}
		DemandSeries first = series.getFirst();
		for (DemandSeries one : series) {
			if (one.length() != first.length() || one.season() != first.season() || one.phase(0) != first.phase(0)) {
				throw new IllegalArgumentException(
						"Expected %d periods of season %d in each series, but found %d of %d. Align them, gaps as NaN."
							.formatted(first.length(), first.season(), one.length(), one.season()));
			}
		}
		for (List<Integer> kind : groups) {
			if (kind.size() != series.size()) {
				throw new IllegalArgumentException("Expected a group for each of %d series, but found %d. Add the rest."
					.formatted(series.size(), kind.size()));
			}
		}
	}

	/** The oldest periods of all series. */
	public DemandPanel first(int length) {
		return new DemandPanel(this.series.stream().map((one) -> one.first(length)).toList(), this.groups);
	}

	int length() {
		return this.series.getFirst().length();
	}

	int season() {
		return this.series.getFirst().season();
	}

}
