package io.dockflow.routing;

import java.util.List;

import io.dockflow.shared.SearchBudget;

/**
 * Chooses bins together with the tour that visits them, when an item lies in several bins
 * (the single picker routing problem with scattered storage: Weidinger, "Picker routing
 * in rectangular mixed shelves warehouses", 2018; Heßler and Irnich 2022). Which bins may
 * be used — expiry, status, reservations — is the caller's to say: it offers no others.
 * Grids of up to four blocks. Thread-safe.
 */
public final class BinChoices {

	private final Stops stops;

	private final GridPoint start;

	private final GridPoint end;

	private BinChoices(Stops stops, GridPoint start, GridPoint end) {
		this.stops = stops;
		this.start = start;
		this.end = end;
	}

	/**
	 * Choices among bins at the stops, walked to from the start and then to the end.
	 */
	public static BinChoices over(Stops stops, GridPoint start, GridPoint end) {
		return new BinChoices(stops, start, end);
	}

	/**
	 * The bins whose tour is the shortest that the budget finds; proven where the bound
	 * meets it. The same seed and steps choose the same bins.
	 * @param needs how much of each item is needed, in base units
	 * @param offers what the bins may give
	 * @param budget counts choices looked at, or time
	 * @throws IllegalArgumentException when the offers do not cover the needs, or name an
	 * item, a stop or a quantity that makes no sense
	 */
	public BinChoice choose(long[] needs, List<BinOffer> offers, long seed, SearchBudget budget) {
		var meter = budget.start();
		var problem = BinProblem.of(this.stops, this.start, this.end, needs, offers);
		return new BinSearch(problem, seed, meter).search();
	}

}
