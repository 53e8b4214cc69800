package io.dockflow.inventory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import io.dockflow.inventory.AllocationRequest.Strategy;

import org.jspecify.annotations.Nullable;

/**
 * A balance row that may be reserved.
 *
 * @param sellableUntil the day its sale ends, or {@code null}
 * @param metres how far it is from where the request measures
 */
record AllocationCandidate(Balances.Balance balance, @Nullable LocalDate sellableUntil, boolean pickFace,
		double metres) {

	/**
	 * Ties: the pick face first, then the smaller rest so that cells empty out, then the
	 * key, so that the same stock always gives the same answer.
	 */
	private static final Comparator<AllocationCandidate> TIES = Comparator
		.comparing((AllocationCandidate candidate) -> !candidate.pickFace)
		.thenComparingLong((candidate) -> candidate.balance.free())
		.thenComparing((candidate) -> candidate.balance.cell().locationId())
		.thenComparingLong((candidate) -> candidate.balance.id());

	private static final Comparator<AllocationCandidate> EXPIRY = Comparator
		.comparing(AllocationCandidate::sellableUntil, Comparator.nullsLast(Comparator.naturalOrder()));

	private static final Comparator<AllocationCandidate> AGE = Comparator
		.comparing((candidate) -> candidate.balance.receivedAt());

	/** Sorts, the first to take first. */
	static List<AllocationCandidate> inOrder(Strategy strategy, List<AllocationCandidate> candidates, long wanted) {
		return switch (strategy) {
			case FEFO -> sorted(candidates, EXPIRY.thenComparing(AGE));
			case FIFO -> sorted(candidates, AGE);
			case LIFO -> sorted(candidates, AGE.reversed());
			case NEAREST -> sorted(candidates, Comparator.comparingDouble(AllocationCandidate::metres));
			case FEWEST_UNITS -> fewest(candidates, wanted);
		};
	}

	private static List<AllocationCandidate> sorted(List<AllocationCandidate> candidates,
			Comparator<AllocationCandidate> order) {
		return candidates.stream().sorted(order.thenComparing(TIES)).toList();
	}

	/**
	 * The largest first gives the fewest cells; the last of them is the smallest that
	 * covers the rest, so that large ones stay whole.
	 */
	private static List<AllocationCandidate> fewest(List<AllocationCandidate> candidates, long wanted) {
		var rest = new java.util.ArrayList<>(sorted(candidates,
				Comparator.comparingLong((AllocationCandidate candidate) -> candidate.balance.free()).reversed()));
		var chosen = new java.util.ArrayList<AllocationCandidate>();
		var missing = wanted;
		while (!rest.isEmpty() && missing > 0) {
			var needed = missing;
			var covering = rest.stream().filter((candidate) -> candidate.balance.free() >= needed).toList();
			var next = covering.isEmpty() ? rest.getFirst()
					: covering.stream()
						.min(Comparator.comparingLong((AllocationCandidate candidate) -> candidate.balance.free())
							.thenComparing(TIES))
						.orElseThrow();
			chosen.add(next);
			rest.remove(next);
			missing -= next.balance.free();
		}
		chosen.addAll(rest);
		return List.copyOf(chosen);
	}

}
