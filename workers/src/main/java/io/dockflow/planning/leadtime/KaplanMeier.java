package io.dockflow.planning.leadtime;

import java.util.List;

/**
 * The distribution of days when open orders are known to last at least their age: the
 * product-limit estimator (Kaplan and Meier, Nonparametric estimation from incomplete
 * observations, Journal of the American Statistical Association 53, 1958). What is beyond
 * the last receipt is put on the longest age seen, open ones included, so that overdue
 * orders count (Efron 1967). O(n · days).
 */
final class KaplanMeier {

	private KaplanMeier() {
	}

	/**
	 * Probabilities of 0 to {@code longest} days.
	 * @param orders one or more
	 * @param longest days are cut to this: winsorised
	 */
	static double[] of(List<PastOrder> orders, int longest) {
		int[] arrived = new int[longest + 1];
		int[] open = new int[longest + 1];
		int last = 0;
		for (PastOrder order : orders) {
			int days = (int) Math.min(longest, order.received() ? Math.ceil(order.days()) : Math.floor(order.days()));
			(order.received() ? arrived : open)[days]++;
			last = Math.max(last, days);
		}
		double[] probabilities = new double[longest + 1];
		double surviving = 1;
		int atRisk = orders.size();
		for (int days = 0; days <= last; days++) {
			if (arrived[days] > 0) {
				probabilities[days] = surviving * arrived[days] / atRisk;
				surviving -= probabilities[days];
			}
			atRisk -= arrived[days] + open[days];
		}
		probabilities[last] += Math.max(0, surviving);
		return probabilities;
	}

}
