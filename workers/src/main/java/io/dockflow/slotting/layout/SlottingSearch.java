package io.dockflow.slotting.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.SplittableRandom;

/**
 * Assigns all slots anew: begins with the best rule of thumb or the best fill by
 * affinity, then exchanges items as long as past tours become shorter, now and then also
 * when they become a little longer (simulated annealing). A fifth of the orders is held
 * back to tell learning from chance: what does not shorten their tours too is not
 * returned, and the rule is.
 */
public final class SlottingSearch {

	private static final int MOST_ORDERS = 5_000;

	private static final int HELD_BACK = 5;

	private static final double[] AFFINITY_WEIGHTS = { 0.5, 1, 2, 4, 8 };

	/** The loss accepted at the beginning, of a mean tour for each order and item. */
	private static final double HOT = 0.1;

	private static final double COOLING = 0.05;

	private SlottingSearch() {
	}

	/**
	 * Assigns every item.
	 * @param cubes volume of each item, in any unit
	 * @param changes how many changes to weigh in all
	 * @param seed the same seed gives the same assignment
	 * @return the assignment and what was learned about it
	 * @throws IllegalArgumentException when an item finds no slot that suits it
	 */
	public static Result assign(PickArea area, OrderHistory history, long[] cubes, int changes, long seed) {
		var sample = history.sample(MOST_ORDERS);
		var rule = bestRule(area, sample, cubes, seed);
		if (sample.orders() < 2 * HELD_BACK) {
			return new Result(rule.assign(area, sample, cubes, seed), rule, false, 1);
		}
		var learning = sample.part(HELD_BACK, true);
		var heldBack = sample.part(HELD_BACK, false);
		var byRule = rule.assign(area, learning, cubes, seed);
		var trial = improve(area, learning, start(area, learning, byRule), changes / 2, seed);
		var ratio = new TravelLedger(area, heldBack, trial).total()
				/ (double) Math.max(1, new TravelLedger(area, heldBack, byRule).total());
		var ruleOfAll = rule.assign(area, sample, cubes, seed);
		if (ratio >= 1) {
			return new Result(ruleOfAll, rule, false, ratio);
		}
		return new Result(improve(area, sample, start(area, sample, ruleOfAll), changes - changes / 2, seed), rule,
				true, ratio);
	}

	/** The rule of thumb with the least travel over past orders. */
	public static SlottingRule bestRule(PickArea area, OrderHistory history, long[] cubes, long seed) {
		var best = SlottingRule.RANDOM;
		var least = Long.MAX_VALUE;
		for (var rule : SlottingRule.values()) {
			var travel = travel(area, history, rule.assign(area, history, cubes, seed));
			if (travel < least) {
				best = rule;
				least = travel;
			}
		}
		return best;
	}

	/** The length of all orders' tours, in the grid's unit. */
	public static long travel(PickArea area, OrderHistory history, SlotAssignment assignment) {
		return new TravelLedger(area, history, assignment).total();
	}

	private static SlotAssignment start(PickArea area, OrderHistory history, SlotAssignment byRule) {
		var starts = new ArrayList<SlotAssignment>();
		starts.add(byRule);
		var fill = new AffinityFill(area, history);
		for (var weight : AFFINITY_WEIGHTS) {
			fill.assign(weight).ifPresent(starts::add);
		}
		return starts.stream().min(Comparator.comparingLong((start) -> travel(area, history, start))).orElseThrow();
	}

	/** Never longer over the history than the start. */
	static SlotAssignment improve(PickArea area, OrderHistory history, SlotAssignment start, int changes, long seed) {
		var ledger = new TravelLedger(area, history, start);
		var candidates = new SlotCandidates(area, history, ledger, seed);
		var random = new SplittableRandom(seed);
		var best = start;
		var least = ledger.total();
		var hot = HOT * ledger.total() / Math.max(1, history.items());
		for (var change = 0; change < changes; change++) {
			if (candidates.draw()) {
				var tolerated = -hot * StrictMath.pow(COOLING, (double) change / changes)
						* StrictMath.log(1 - random.nextDouble());
				if (ledger.saving(candidates.item(), candidates.slot(), tolerated) > -tolerated) {
					ledger.move(candidates.item(), candidates.slot());
				}
			}
			if (change % Math.max(1, changes / 100) == 0 && ledger.total() < least) {
				best = ledger.assignment();
				least = ledger.total();
			}
		}
		return (ledger.total() < least) ? ledger.assignment() : best;
	}

	/**
	 * An assignment.
	 *
	 * @param rule the best rule of thumb, with which the search began
	 * @param isBetterThanRule whether the search's assignment is returned, not the rule's
	 * @param heldBackRatio travel of held-back orders by the rule's, for a search that
	 * had not seen them
	 */
	public record Result(SlotAssignment assignment, SlottingRule rule, boolean isBetterThanRule, double heldBackRatio) {
	}

}
