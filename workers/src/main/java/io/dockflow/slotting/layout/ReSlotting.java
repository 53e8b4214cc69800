package io.dockflow.slotting.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/**
 * The few moves that save most travel: of many drawn changes always the one that saves
 * most per move, weighed anew when it comes first (lazy greedy; Minoux 1978). A saving
 * counts less its random error over the orders it touches, so that chance does not move
 * pallets.
 */
public final class ReSlotting {

	/** More orders than this teach nothing that is worth the time. */
	private static final int MOST_ORDERS = 5_000;

	private static final double ERRORS_DEDUCTED = 1;

	/** Changes drawn anew after each step, of each change drawn at the beginning. */
	private static final int REDRAWN = 100;

	private final TravelLedger ledger;

	private final SlotCandidates candidates;

	private final PriorityQueue<Change> queue = new PriorityQueue<>(Comparator.comparingDouble(Change::worth)
		.reversed()
		.thenComparing(Change::item)
		.thenComparing(Change::slot));

	private ReSlotting(PickArea area, OrderHistory sample, SlotAssignment current, long seed) {
		this.ledger = new TravelLedger(area, sample, current);
		this.candidates = new SlotCandidates(area, sample, this.ledger, seed);
	}

	/**
	 * Plans moves.
	 * @param mostMoves the largest budget that will be asked for
	 * @param changes how many changes to weigh at the beginning; a hundredth as many
	 * after each step
	 * @param seed the same seed gives the same plan
	 */
	public static MovePlan plan(PickArea area, OrderHistory history, SlotAssignment current, int mostMoves, int changes,
			long seed) {
		var sample = history.sample(MOST_ORDERS);
		var search = new ReSlotting(area, sample, current, seed);
		var before = search.ledger.total();
		return new MovePlan((sample.orders() == 0) ? List.of() : search.steps(mostMoves, changes), before);
	}

	private List<MovePlan.Step> steps(int mostMoves, int changes) {
		var steps = new ArrayList<MovePlan.Step>();
		draw(changes);
		var left = mostMoves;
		var next = next();
		while (next != null && left >= this.ledger.moves(next.slot())) {
			var from = this.ledger.slot(next.item());
			var other = this.ledger.item(next.slot());
			left -= this.ledger.moves(next.slot());
			this.ledger.move(next.item(), next.slot());
			steps.add(new MovePlan.Step(next.item(), from, next.slot(), other, next.saving()));
			draw(changes / REDRAWN);
			next = next();
		}
		return steps;
	}

	private void draw(int changes) {
		var drawn = new HashSet<Long>();
		for (var count = 0; count < changes; count++) {
			if (this.candidates.draw() && drawn.add(((long) this.candidates.item() << 32) | this.candidates.slot())) {
				var change = weigh(this.candidates.item(), this.candidates.slot());
				if (change != null) {
					this.queue.add(change);
				}
			}
		}
	}

	/**
	 * Weighs a change. @return {@code null} when it is not allowed or not worth a move
	 */
	private @Nullable Change weigh(int item, int slot) {
		if (!this.ledger.isAllowed(item, slot)) {
			return null;
		}
		var saving = this.ledger.saving(item, slot, 0);
		var worth = (saving - ERRORS_DEDUCTED * this.ledger.error()) / this.ledger.moves(slot);
		return (worth > 0) ? new Change(item, slot, saving, worth) : null;
	}

	/** The best change by its worth of now. */
	private @Nullable Change next() {
		while (!this.queue.isEmpty()) {
			var first = this.queue.remove();
			var now = weigh(first.item(), first.slot());
			var second = this.queue.peek();
			if (now != null && (second == null || now.worth() >= second.worth())) {
				return now;
			}
			if (now != null) {
				this.queue.add(now);
			}
		}
		return null;
	}

	/** A change that was weighed. */
	private record Change(int item, int slot, long saving, double worth) {
	}

}
