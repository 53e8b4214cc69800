package io.dockflow.proposals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Stock of an item at a site in the coming quarter, if demand comes as expected: with
 * what is on its way alone, and with what is proposed too. Demand beyond the stock is
 * lost. Pure.
 */
public final class StockOutlook {

	private static final int QUARTER = 13;

	private static final int DAYS = 7;

	private StockOutlook() {
	}

	/**
	 * The coming weeks, each from a day like today on.
	 * @param today when the item was planned
	 * @param proposals of the item at the site
	 */
	public static List<Week> of(PlannedItem item, LocalDate today, List<Proposal> proposals) {
		if (item.weeks().isEmpty()) {
			return List.of();
		}
		var over = (today.getDayOfWeek().getValue() - 1) / (double) DAYS;
		var demand = Cover.of(item.weeks(), over).first(QUARTER);
		var weeks = new ArrayList<Week>();
		double without = item.available();
		double with = item.available();
		for (int week = 0; week < QUARTER; week++) {
			long arrives = (week < item.arrivals().size()) ? item.arrivals().get(week) : 0;
			var begin = today.plusDays((long) week * DAYS);
			long proposed = 0;
			for (var proposal : proposals) {
				if (counts(proposal) && period(today, proposal.neededOn()) == week) {
					proposed += proposal.quantity();
				}
			}
			var expected = demand.get(week).mean();
			without = Math.max(0, without + arrives - expected);
			with = Math.max(0, with + arrives + proposed - expected);
			weeks.add(new Week(begin, arrives, proposed, expected, without, with));
		}
		return weeks;
	}

	private static boolean counts(Proposal proposal) {
		return switch (proposal.state()) {
			case OPEN, ACCEPTED, ORDERED, WAITING -> true;
			case REJECTED, DROPPED, FAILED -> false;
		};
	}

	private static long period(LocalDate today, LocalDate day) {
		return Math.ceilDiv(Math.max(0, ChronoUnit.DAYS.between(today, day)), DAYS);
	}

	/**
	 * Seven days, in base units.
	 *
	 * @param begin its first day
	 * @param arrives what comes at its start
	 * @param proposed what would come of the proposals at its start
	 * @param demand that is expected
	 * @param without stock at its end without the proposals
	 * @param with stock at its end with them
	 */
	public record Week(LocalDate begin, long arrives, long proposed, double demand, double without, double with) {
	}

}
