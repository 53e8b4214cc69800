package io.dockflow.replenishment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.dockflow.shared.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * From which reserve a face is filled: what expires first goes first, then what came
 * first, then the smaller rest so that bins empty out. A whole unit is brought where all
 * of it fits, else only what is wanted. Pure; O(n log n).
 *
 * @param takes in the order they are to be fetched
 */
record SourceChoice(List<Take> takes, Explanation explanation) {

	/** Nobody walks to more bins than that for one face. */
	private static final int MOST_SOURCES = 3;

	private static final Comparator<ReserveStock> AGE = Comparator.comparing(ReserveStock::receivedAt)
		.thenComparingLong(ReserveStock::free)
		.thenComparing(ReserveStock::cell);

	private static final Comparator<ReserveStock> EXPIRY = Comparator
		.comparing(ReserveStock::expiry, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(AGE);

	/**
	 * Chooses.
	 * @param wanted base units
	 * @param room base units the face can hold more
	 * @param byAge first in first out, whatever expires first
	 * @param onlyLot the one lot the face may hold, or {@code null} for any; empty: one
	 * lot, whichever comes first
	 */
	static SourceChoice of(List<ReserveStock> reserve, long wanted, long room, boolean byAge,
			@Nullable String onlyLot) {
		var inOrder = reserve.stream().sorted(byAge ? AGE : EXPIRY).toList();
		var takes = new ArrayList<Take>();
		var lot = onlyLot;
		var left = wanted;
		var space = room;
		for (var stock : inOrder) {
			if (left <= 0 || space <= 0 || takes.size() == MOST_SOURCES) {
				break;
			}
			if (lot != null && !lot.isEmpty() && !lot.equals(stock.cell().lot())) {
				continue;
			}
			var whole = stock.wholeUnit() && stock.free() <= space;
			var quantity = whole ? stock.free() : Math.min(Math.min(left, space), stock.free());
			takes.add(new Take(stock, quantity, whole));
			left -= quantity;
			space -= quantity;
			if (lot != null) {
				lot = stock.cell().lot();
			}
		}
		return new SourceChoice(List.copyOf(takes), explanation(inOrder, takes, wanted, room, byAge));
	}

	private static Explanation explanation(List<ReserveStock> inOrder, List<Take> takes, long wanted, long room,
			boolean byAge) {
		var candidates = new ArrayList<Explanation.Candidate>();
		for (var stock : inOrder.subList(0, Math.min(inOrder.size(), 10))) {
			var chosen = takes.stream().anyMatch((take) -> take.stock().equals(stock));
			candidates.add(new Explanation.Candidate(
					stock.cell().locationId() + (stock.cell().lot().isEmpty() ? "" : " lot " + stock.cell().lot()),
					stock.free(), chosen,
					"free base units, %s%s".formatted(
							(stock.expiry() != null) ? "expires " + stock.expiry()
									: "came " + stock.receivedAt().toString().substring(0, 10),
							stock.wholeUnit() ? ", a whole unit" : "")));
		}
		return new Explanation("Why this reserve",
				"%s first; %d wanted, room for %d.".formatted(byAge ? "What came" : "What expires", wanted, room),
				candidates);
	}

	long quantity() {
		return this.takes.stream().mapToLong(Take::quantity).sum();
	}

	/**
	 * A quantity out of a reserve bin.
	 *
	 * @param whole the unit moves as it stands
	 */
	record Take(ReserveStock stock, long quantity, boolean whole) {
	}

}
