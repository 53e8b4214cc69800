package io.dockflow.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Needs and offers by number: candidates are the places that offer anything, numbered in
 * walking order. Does not change.
 */
final class BinProblem {

	final long[] needs;

	final int candidates;

	/** By candidate: the items it offers and how much of each. */
	final int[][] items;

	final long[][] quantities;

	/** By item: the candidates that offer it and how much. */
	final int[][] sources;

	final long[][] amounts;

	final GridSites sites;

	final ExactTours tours;

	/** By candidate: the number of the place in the caller's stops. */
	final int[] stops;

	/** By candidate: how far the nearest crossing of its aisle is. */
	final long[] depthInPiece;

	/** Longer than any tour. */
	final double longest;

	/** All tours are a multiple of this long. */
	final long grain;

	private BinProblem(long[] needs, int[] stops, Map<Long, Long> offers, Stops places, GridPoint start,
			GridPoint end) {
		this.needs = needs;
		this.stops = stops;
		this.candidates = stops.length;
		var chosen = Stops.of(places.grid(), Arrays.stream(stops).mapToObj(places::point).toList());
		this.sites = new GridSites(chosen, start, end);
		this.tours = ExactTours.over(chosen, start, end);
		var grid = places.grid();
		this.depthInPiece = new long[this.candidates];
		for (var candidate = 0; candidate < this.candidates; candidate++) {
			var depth = this.sites.depths[candidate];
			var block = grid.block(depth);
			this.depthInPiece[candidate] = Math.min(depth - grid.y(block), grid.y(block + 1) - depth);
		}
		this.longest = 4.0 * (grid.x(grid.aisles() - 1) - grid.x(0)) * grid.crossAisles()
				+ 4.0 * (grid.y(grid.blocks()) - grid.y(0)) * grid.aisles() + 1;
		this.grain = start.equals(end) ? 2 : 1;
		this.items = new int[this.candidates][];
		this.quantities = new long[this.candidates][];
		this.sources = new int[needs.length][];
		this.amounts = new long[needs.length][];
		var byCandidate = new ArrayList<List<long[]>>();
		var byItem = new ArrayList<List<long[]>>();
		for (var candidate = 0; candidate < this.candidates; candidate++) {
			byCandidate.add(new ArrayList<>());
		}
		for (var item = 0; item < needs.length; item++) {
			byItem.add(new ArrayList<>());
		}
		offers.forEach((key, quantity) -> {
			var item = (int) (key >>> 32);
			var candidate = Arrays.binarySearch(stops, key.intValue());
			var useful = Math.min(quantity, needs[item]);
			byCandidate.get(candidate).add(new long[] { item, useful });
			byItem.get(item).add(new long[] { candidate, useful });
		});
		for (var candidate = 0; candidate < this.candidates; candidate++) {
			this.items[candidate] = byCandidate.get(candidate).stream().mapToInt((one) -> (int) one[0]).toArray();
			this.quantities[candidate] = byCandidate.get(candidate).stream().mapToLong((one) -> one[1]).toArray();
		}
		for (var item = 0; item < needs.length; item++) {
			this.sources[item] = byItem.get(item).stream().mapToInt((one) -> (int) one[0]).toArray();
			this.amounts[item] = byItem.get(item).stream().mapToLong((one) -> one[1]).toArray();
		}
	}

	/**
	 * Numbers a problem.
	 * @throws IllegalArgumentException when a need or an offer makes no sense, or the
	 * offers do not cover a need
	 */
	static BinProblem of(Stops places, GridPoint start, GridPoint end, long[] needs, List<BinOffer> offers) {
		var offered = new long[needs.length];
		var merged = new LinkedHashMap<Long, Long>();
		var stops = new TreeSet<Integer>();
		for (var offer : offers) {
			require(places, needs, offer);
			if (needs[offer.item()] > 0) {
				offered[offer.item()] = Math.addExact(offered[offer.item()], offer.quantity());
				merged.merge((long) offer.item() << 32 | offer.stop(), offer.quantity(), Math::addExact);
				stops.add(offer.stop());
			}
		}
		for (var item = 0; item < needs.length; item++) {
			if (needs[item] < 0) {
				throw new IllegalArgumentException("Expected a need of at least 0, but item %d needs %d. Correct it."
					.formatted(item, needs[item]));
			}
			if (offered[item] < needs[item]) {
				throw new IllegalArgumentException(
						"Expected bins with %d of item %d, but they offer %d. Lower the need or allow more bins."
							.formatted(needs[item], item, offered[item]));
			}
		}
		return new BinProblem(needs.clone(), stops.stream().mapToInt(Integer::intValue).toArray(), merged, places,
				start, end);
	}

	private static void require(Stops places, long[] needs, BinOffer offer) {
		if (offer.item() < 0 || offer.item() >= needs.length) {
			throw new IllegalArgumentException("Expected an item from 0 to %d, but got an offer of item %d. Correct it."
				.formatted(needs.length - 1, offer.item()));
		}
		if (offer.stop() < 0 || offer.stop() >= places.size()) {
			throw new IllegalArgumentException("Expected a stop from 0 to %d, but got an offer at stop %d. Correct it."
				.formatted(places.size() - 1, offer.stop()));
		}
		if (offer.quantity() < 1) {
			throw new IllegalArgumentException(
					"Expected an offer of at least 1, but stop %d offers %d of item %d. Leave it out."
						.formatted(offer.stop(), offer.quantity(), offer.item()));
		}
		if (!places.grid().isOpen(places.aisle(offer.stop()))) {
			throw new IllegalArgumentException(
					"Expected bins in aisles, but stop %d lies in column %d, which is none. Correct the plan."
						.formatted(offer.stop(), places.aisle(offer.stop())));
		}
	}

	/** The choice of the chosen candidates, nothing taken in vain. */
	BinChoice choice(boolean[] chosen, long length, long bound) {
		var open = this.needs.clone();
		var picks = new ArrayList<BinOffer>();
		for (var item = 0; item < open.length; item++) {
			for (var source = 0; source < this.sources[item].length && open[item] > 0; source++) {
				var candidate = this.sources[item][source];
				if (chosen[candidate]) {
					var taken = Math.min(open[item], this.amounts[item][source]);
					picks.add(new BinOffer(item, this.stops[candidate], taken));
					open[item] -= taken;
				}
			}
		}
		picks.sort(java.util.Comparator.comparingInt(BinOffer::stop).thenComparingInt(BinOffer::item));
		var visited = picks.stream().mapToInt(BinOffer::stop).distinct().toArray();
		return new BinChoice(List.copyOf(picks), visited, length, Math.min(bound, length), bound >= length);
	}

}
