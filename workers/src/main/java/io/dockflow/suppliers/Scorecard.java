package io.dockflow.suppliers;

/**
 * How a supplier did.
 *
 * @param closedOrders how many orders are counted
 * @param otifPercent of them on time and in full: each line undamaged, complete and not
 * after the first promise; 100 when there are none
 * @param leadTimeMean days from order to receipt, learned with open orders as lower
 * bounds
 * @param leadTimeDeviation standard deviation of it, days
 * @param damagedPercent damaged or refused of all that was received
 * @param priceVariancePercent what was paid above the agreed prices; below zero when less
 */
public record Scorecard(String supplierId, int closedOrders, double otifPercent, double leadTimeMean,
		double leadTimeDeviation, double damagedPercent, double priceVariancePercent) {

	/** The figures in words. */
	public String inWords() {
		return "%d orders closed, %s %% of them on time and in full; lead time %s days ± %s; %s %% damaged or refused; paid %s %% above the agreed prices."
			.formatted(this.closedOrders, this.otifPercent, this.leadTimeMean, this.leadTimeDeviation,
					this.damagedPercent, this.priceVariancePercent);
	}

}
