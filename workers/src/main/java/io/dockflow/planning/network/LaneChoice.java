package io.dockflow.planning.network;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;

/**
 * The best moves on lanes with fixed costs, by branch and bound: lanes are opened or
 * closed one by one, the choice of least bound first. A bound is the cheapest flow in
 * which a site that takes units pays the least fixed cost of the lanes to it, and what a
 * lane costs beyond that is spread over the most units that may end on it. O(2^lanes)
 * flows, cut off at a number that is given.
 */
final class LaneChoice {

	private static final int NONE = -1;

	private final LaneNetwork network;

	private final double hysteresis;

	private final LaneCapacities capacities;

	/** Units that end on each lane, at most. */
	private final double[] most;

	private final PriorityQueue<Choice> choices = new PriorityQueue<>();

	private LaneFlow best;

	private int flows;

	LaneChoice(LaneNetwork network, LaneCapacities capacities, double hysteresis, LaneFlow start) {
		this.network = network;
		this.hysteresis = hysteresis;
		this.best = start;
		this.capacities = capacities;
		this.most = new double[network.lanes()];
		Arrays.setAll(this.most, capacities::last);
	}

	/** Chooses, with so many flows at most, but one at least. */
	LaneChoice run(int most) {
		bound(new BitSet(), new BitSet());
		while (!proven() && this.flows + 2 <= most) {
			var choice = this.choices.remove();
			var open = (BitSet) choice.open.clone();
			open.set(choice.lane);
			bound(open, choice.closed);
			var closed = (BitSet) choice.closed.clone();
			closed.set(choice.lane);
			bound(choice.open, closed);
		}
		return this;
	}

	LaneFlow best() {
		return this.best;
	}

	/** Money that the best moves may miss of what is possible; 0 when they are proven. */
	double gap() {
		return proven() ? 0 : this.best.change() - this.choices.element().bound;
	}

	private boolean proven() {
		return this.choices.isEmpty() || !saves(this.choices.element().bound);
	}

	private boolean saves(double bound) {
		return bound < this.best.change() - this.network.rounding();
	}

	private void bound(BitSet open, BitSet closed) {
		var least = new double[this.network.sites()];
		Arrays.fill(least, Double.POSITIVE_INFINITY);
		for (var lane = 0; lane < this.most.length; lane++) {
			if (!closed.get(lane)) {
				var to = this.network.to(lane);
				least[to] = Math.min(least[to], fixed(lane, open));
			}
		}
		var fees = new Fees(this.network, this.capacities, least);
		var onward = new double[this.network.lanes()];
		var last = new double[this.network.lanes()];
		var bound = 0.0;
		for (var lane = 0; lane < last.length; lane++) {
			onward[lane] = closed.get(lane) ? Double.POSITIVE_INFINITY : this.network.lane(lane).unitCost();
			last[lane] = onward[lane] + more(lane, open, least);
			bound += open.get(lane) ? this.network.lane(lane).fixedCost() : 0;
		}
		var flow = new UnitFlow(this.network, this.hysteresis, fees, onward, last).run();
		this.flows++;
		bound += flow.change();
		this.best = this.best.cheaper(flow.atLaneCosts());
		if (saves(bound)) {
			var lane = leastPaid(flow, fees, open, least);
			if (lane != NONE) {
				this.choices.add(new Choice(bound, lane, open, closed));
			}
		}
	}

	private double fixed(int lane, BitSet open) {
		return open.get(lane) ? 0 : this.network.lane(lane).fixedCost();
	}

	/** What each unit that ends on a lane bears of its fixed cost beyond the fee. */
	private double more(int lane, BitSet open, double[] least) {
		var more = fixed(lane, open) - least[this.network.to(lane)];
		return (more > 0) ? more / this.most[lane] : 0;
	}

	/** The lane in use that misses most of its fixed cost. */
	private int leastPaid(UnitFlow flow, Fees fees, BitSet open, double[] least) {
		var lane = NONE;
		var most = this.network.rounding();
		for (var used = 0; used < this.most.length; used++) {
			if (fixed(used, open) == 0 || flow.onward(used) + flow.last(used) == 0) {
				continue;
			}
			var missing = fixed(used, open);
			if (flow.last(used) > 0) {
				var taken = flow.taken(this.network.to(used));
				missing -= flow.last(used) * (more(used, open, least)
						+ ((taken > 0) ? fees.paid(this.network.to(used), taken) / taken : 0));
			}
			if (missing > most) {
				most = missing;
				lane = used;
			}
		}
		return lane;
	}

	private record Choice(double bound, int lane, BitSet open, BitSet closed) implements Comparable<Choice> {

		@Override
		public int compareTo(Choice other) {
			var byBound = Double.compare(this.bound, other.bound);
			return (byBound != 0) ? byBound : Integer.compare(other.open.cardinality(), this.open.cardinality());
		}

	}

}
