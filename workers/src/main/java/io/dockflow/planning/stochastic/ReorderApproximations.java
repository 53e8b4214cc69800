package io.dockflow.planning.stochastic;

import io.dockflow.planning.lotsizing.EconomicLots;

/** Policies that alternate between a reorder point and its quantity until both stay. */
final class ReorderApproximations {

	private static final int ROUNDS = 10_000;

	private static final double SAME = 1e-12;

	/** Beyond so many deviations a normal loss is nothing. */
	private static final double FAR = 40;

	private final ReorderTerms terms;

	private final double orderCost;

	private final double holding;

	private final double shortage;

	ReorderApproximations(ReorderTerms terms) {
		this.terms = terms;
		this.orderCost = terms.orderCost() * terms.demand();
		this.holding = terms.costs().holding();
		this.shortage = terms.costs().shortage();
	}

	ReorderPolicy byLossFunction() {
		var quantity = start();
		var point = 0.0;
		for (var round = 0; round < ROUNDS; round++) {
			point = pointOfLoss(this.holding * quantity / (this.holding + this.shortage));
			var next = Math.sqrt(2 * (this.orderCost + (this.holding + this.shortage) * this.terms.secondLoss(point))
					/ this.holding);
			if (Math.abs(next - quantity) <= SAME * quantity) {
				break;
			}
			quantity = next;
		}
		return NormalReorder.of(this.terms, point, quantity);
	}

	ReorderPolicy byExpectedInventory() {
		var quantity = start();
		var point = 0.0;
		for (var round = 0; round < ROUNDS; round++) {
			var beyond = quantity * this.holding / (this.shortage * this.terms.demand());
			if (beyond >= 1) {
				throw new IllegalArgumentException(
						"Expected a lot that costs less to hold than its shortage, but %s units cost more. Use the exact policy."
							.formatted(quantity));
			}
			point = this.terms.quantile(1 - beyond);
			var next = Math.sqrt(
					2 * (this.orderCost + this.shortage * this.terms.demand() * this.terms.loss(point)) / this.holding);
			if (Math.abs(next - quantity) <= SAME * quantity) {
				break;
			}
			quantity = next;
		}
		var ordering = this.orderCost / quantity;
		var cost = this.holding * (point - this.terms.leadTimeMean() + quantity / 2) + ordering
				+ this.shortage * this.terms.demand() * this.terms.loss(point) / quantity;
		return NormalReorder.explained(point, quantity, cost, ordering);
	}

	private double start() {
		return EconomicLots.orderQuantity(NormalReorder.lotTerms(this.terms)).quantity();
	}

	/**
	 * The stock whose expected shortage is a given one; shortage falls as stock rises.
	 */
	private double pointOfLoss(double loss) {
		var far = FAR * this.terms.leadTimeDeviation();
		return NormalReorder.zero((point) -> loss - this.terms.loss(point), this.terms.leadTimeMean() - loss - far,
				this.terms.leadTimeMean() + far);
	}

}
