package io.dockflow.counting;

import java.util.TreeSet;
import java.util.stream.Collectors;

import io.dockflow.suppliers.SupplyTermsOf;

import org.springframework.stereotype.Component;

/**
 * What a count comes to for the tolerance policy. Goods are worth what they cost at the
 * supplier who is asked first; what nobody delivers is judged by units alone.
 */
@Component
class CountFigures {

	private final SupplyTermsOf terms;

	CountFigures(SupplyTermsOf terms) {
		this.terms = terms;
	}

	CountComparisons.Comparison of(Count count, String outcome) {
		var counted = count.counted();
		var last = counted.getLast();
		var agree = counted.subList(0, counted.size() - 1)
			.stream()
			.anyMatch((round) -> round.differences().equals(last.differences()));
		var booked = last.lines().stream().mapToLong(Count.Line::bookedOrZero).sum();
		var units = last.differenceUnits();
		var percent = (units == 0) ? 0 : (booked > 0) ? Math.min(1000, Math.ceilDiv(units * 100, booked)) : 100;
		var terms = this.terms.firstChoice(last.differences().keySet().stream().map(Goods::itemId).distinct().toList(),
				count.siteId());
		var value = last.differences()
			.entrySet()
			.stream()
			.filter((entry) -> terms.containsKey(entry.getKey().itemId()))
			.mapToLong((entry) -> Math.abs(entry.getValue()) * terms.get(entry.getKey().itemId()).unitPriceCents())
			.sum();
		return new CountComparisons.Comparison(outcome, agree, units, percent, value, count.cause().code(),
				counted.stream().map(Count.Round::countedBy).collect(Collectors.joining("|", "|", "|")),
				summary(count));
	}

	private static String summary(Count count) {
		var goods = new TreeSet<Goods>();
		count.counted().forEach((round) -> goods.addAll(round.differences().keySet()));
		var shown = goods.stream().limit(3).map((one) -> summary(count, one)).collect(Collectors.joining(". "));
		return shown + ((goods.size() > 3) ? ". And %d more.".formatted(goods.size() - 3) : ".");
	}

	private static String summary(Count count, Goods goods) {
		return goods + ": "
				+ count.counted()
					.stream()
					.map((round) -> round.lines()
						.stream()
						.filter((line) -> line.goods().equals(goods))
						.findFirst()
						.map((line) -> "%s saw %d of %d booked".formatted(round.countedBy(), line.quantity(),
								line.bookedOrZero()))
						.orElse("%s saw none".formatted(round.countedBy())))
					.collect(Collectors.joining(", "));
	}

}
