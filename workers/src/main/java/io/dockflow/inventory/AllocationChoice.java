package io.dockflow.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses, line by line, what to reserve out of what may be reserved. Pure: what is
 * chosen must be locked and looked at again.
 */
final class AllocationChoice {

	private final AllocationRequest request;

	private final Map<String, StockPolicy> policies;

	private final Map<String, List<AllocationCandidate>> candidates;

	private final LocalDate today;

	private final Map<Long, Long> taken = new HashMap<>();

	private final List<Take> takes = new ArrayList<>();

	AllocationChoice(AllocationRequest request, Map<String, StockPolicy> policies,
			Map<String, List<AllocationCandidate>> candidates, LocalDate today) {
		this.request = request;
		this.policies = policies;
		this.candidates = candidates;
		this.today = today;
	}

	/** Takes as much for a line as there is, in the order of the strategy. */
	void choose(AllocationRequest.Line line, long wanted) {
		var policy = this.policies.get(line.itemId());
		var strategy = (this.request.strategy() != null) ? this.request.strategy() : policy.strategy();
		var fit = this.candidates.getOrDefault(line.itemId(), List.of())
			.stream()
			.filter((candidate) -> fits(candidate, line, policy))
			.map(this::lessTaken)
			.filter((candidate) -> candidate.balance().free() > 0)
			.toList();
		var missing = wanted;
		for (var candidate : AllocationCandidate.inOrder(strategy, fit, wanted)) {
			if (missing == 0) {
				return;
			}
			var quantity = Math.min(missing, candidate.balance().free());
			take(line, candidate.balance(), quantity, List.of());
			missing -= quantity;
		}
	}

	/** Takes exactly the pieces asked for, as far as they may be reserved. */
	void choosePieces(AllocationRequest.Line line, Map<Long, List<String>> free) {
		var policy = this.policies.get(line.itemId());
		for (var candidate : this.candidates.getOrDefault(line.itemId(), List.of())) {
			var pieces = free.getOrDefault(candidate.balance().id(), List.of());
			if (!pieces.isEmpty() && fits(candidate, line, policy)
					&& lessTaken(candidate).balance().free() >= pieces.size()) {
				take(line, candidate.balance(), pieces.size(), pieces);
			}
		}
	}

	private boolean fits(AllocationCandidate candidate, AllocationRequest.Line line, StockPolicy policy) {
		var days = Math.max(1, Math.max(line.minRemainingDays(), policy.minRemainingDays()));
		var until = candidate.sellableUntil();
		return (line.lot().isEmpty() || line.lot().equals(candidate.balance().cell().lot()))
				&& (until == null || !until.isBefore(this.today.plusDays(days)));
	}

	private AllocationCandidate lessTaken(AllocationCandidate candidate) {
		var balance = candidate.balance();
		var less = this.taken.getOrDefault(balance.id(), 0L);
		return (less == 0) ? candidate
				: new AllocationCandidate(
						new Balances.Balance(balance.id(), balance.cell(), balance.quantity(),
								balance.reserved() + less, balance.receivedAt()),
						candidate.sellableUntil(), candidate.pickFace(), candidate.metres());
	}

	private void take(AllocationRequest.Line line, Balances.Balance balance, long quantity, List<String> serials) {
		this.taken.merge(balance.id(), quantity, Long::sum);
		this.takes.add(new Take(line.line(), balance, quantity, serials));
	}

	/** What was chosen, in the order of the lines. */
	List<Take> takes() {
		return this.takes;
	}

	/**
	 * A quantity of a cell for a line.
	 *
	 * @param serials the pieces that were asked for by name; empty for any
	 */
	record Take(int line, Balances.Balance balance, long quantity, List<String> serials) {
	}

}
