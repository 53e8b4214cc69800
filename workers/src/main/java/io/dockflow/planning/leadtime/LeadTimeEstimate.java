package io.dockflow.planning.leadtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns the lead time of an item from past orders: the item's own distribution with open
 * orders by {@link KaplanMeier}, filled up by its supplier's, that by its category's,
 * each with the weight of {@value #STRENGTH} orders (a Dirichlet prior; Gelman et al.,
 * Bayesian Data Analysis, 3rd edition, 2013). The coarsest prior is the quoted time with
 * the category's spread. Days beyond three times the median and two weeks are cut, so
 * that one forgotten order does not decide. Orders of another supplier than the quoted
 * one count for the category only.
 */
public final class LeadTimeEstimate {

	/** Orders that outweigh the next coarser group. */
	private static final double STRENGTH = 5;

	/** Spread of the quoted time where no order was ever received: a quarter of it. */
	private static final double UNKNOWN_SPREAD = 0.25;

	private static final int TOLERANCE = 14;

	private final List<PastOrder> orders;

	private LeadTimeEstimate(List<PastOrder> orders) {
		this.orders = List.copyOf(orders);
	}

	/** Learns from orders of all items; none is a case too. */
	public static LeadTimeEstimate from(List<PastOrder> orders) {
		return new LeadTimeEstimate(orders);
	}

	/**
	 * The lead time of an item.
	 * @param quotedDays what the supplier promises, 0 or more
	 * @throws IllegalArgumentException when the quoted days are negative
	 */
	public LeadTime of(String supplier, String category, String item, int quotedDays) {
		if (quotedDays < 0) {
			throw new IllegalArgumentException(
					"Expected 0 quoted days or more, but they are %d. Ask the supplier.".formatted(quotedDays));
		}
		List<PastOrder> kind = this.orders.stream().filter((order) -> order.category().equals(category)).toList();
		List<PastOrder> source = this.orders.stream().filter((order) -> order.supplier().equals(supplier)).toList();
		List<PastOrder> own = source.stream().filter((order) -> order.item().equals(item)).toList();
		int longest = longest(List.of(kind, source, own), quotedDays);
		double[] days = quoted(kind, quotedDays, longest);
		var reasons = new ArrayList<String>();
		reasons.add("quoted %d days with the spread of its category".formatted(quotedDays));
		days = refined(days, kind, longest, "category", reasons);
		days = refined(days, source, longest, "supplier", reasons);
		days = refined(days, own, longest, "item", reasons);
		double sum = Arrays.stream(days).sum();
		return new LeadTime(Arrays.stream(days).map((value) -> value / sum).boxed().toList(),
				String.join("; ", reasons));
	}

	private static double[] refined(double[] prior, List<PastOrder> orders, int longest, String name,
			List<String> reasons) {
		long received = orders.stream().filter(PastOrder::received).count();
		if (orders.isEmpty()) {
			return prior;
		}
		List<PastOrder> counted = (received > 0) ? orders : overdue(orders, prior);
		reasons.add("%s: %d received, %d open".formatted(name, received, orders.size() - received));
		if (counted.isEmpty()) {
			return prior;
		}
		double weight = counted.size() / (counted.size() + STRENGTH);
		double[] own = KaplanMeier.of(counted, longest);
		double[] mixed = new double[prior.length];
		Arrays.setAll(mixed, (day) -> (1 - weight) * prior[day] + weight * own[day]);
		return mixed;
	}

	/** Where all are open, only those beyond the expected days say something. */
	private static List<PastOrder> overdue(List<PastOrder> orders, double[] prior) {
		double mean = 0;
		for (int day = 0; day < prior.length; day++) {
			mean += day * prior[day];
		}
		double expected = mean;
		return orders.stream().filter((order) -> order.days() > expected).toList();
	}

	/** Deviations of the category from its median, laid around the quoted days. */
	private static double[] quoted(List<PastOrder> kind, int quotedDays, int longest) {
		double[] days = new double[longest + 1];
		double[] received = received(kind);
		if (received.length == 0) {
			int spread = (int) Math.ceil(quotedDays * UNKNOWN_SPREAD);
			for (int deviation = -spread; deviation <= spread; deviation++) {
				days[Math.clamp(quotedDays + deviation, 0, longest)] += (spread + 1 - Math.abs(deviation))
						/ (double) ((spread + 1) * (spread + 1));
			}
			return days;
		}
		double median = received[received.length / 2];
		for (double one : received) {
			days[(int) Math.clamp(Math.ceil(quotedDays + one - median), 0, longest)] += 1.0 / received.length;
		}
		return days;
	}

	private static int longest(List<List<PastOrder>> groups, int quotedDays) {
		double longest = 3.0 * quotedDays + TOLERANCE;
		for (List<PastOrder> group : groups) {
			double[] received = received(group);
			if (received.length > 0) {
				longest = Math.max(longest, 3 * received[received.length / 2] + TOLERANCE);
			}
		}
		return (int) Math.ceil(longest);
	}

	private static double[] received(List<PastOrder> orders) {
		return orders.stream().filter(PastOrder::received).mapToDouble(PastOrder::days).sorted().toArray();
	}

}
