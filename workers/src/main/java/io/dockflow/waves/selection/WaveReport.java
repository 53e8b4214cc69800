package io.dockflow.waves.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.dockflow.waves.batching.OrderTours;
import io.dockflow.waves.batching.PlannedBatch;

/**
 * Says what a wave takes, what it leaves, and why.
 */
final class WaveReport {

	private final List<OpenOrder> open;

	private final WaveTerms terms;

	private final OrderTours tours;

	private final long[] alone;

	WaveReport(List<OpenOrder> open, WaveTerms terms, OrderTours tours, long[] alone) {
		this.open = open;
		this.terms = terms;
		this.tours = tours;
		this.alone = alone;
	}

	SelectedWave of(List<int[]> carts) {
		var cartOf = new int[this.open.size()];
		var saved = new long[this.open.size()];
		var batches = new ArrayList<PlannedBatch>();
		var seconds = 0L;
		var value = 0L;
		for (var orders : carts) {
			var length = 0L;
			var picks = 0L;
			for (var count = 1; count <= orders.length; count++) {
				var order = orders[count - 1];
				var longer = this.tours.of(orders, count);
				saved[order] = this.alone[order] - (longer - length);
				length = longer;
				picks += this.open.get(order).order().stops().length;
				value += saved[order] + this.terms.worth(this.open.get(order));
				cartOf[order] = batches.size() + 1;
			}
			seconds += Math.max(1, this.terms.seconds(length, picks));
			batches.add(new PlannedBatch(
					IntStream.of(orders).mapToObj((order) -> this.open.get(order).order()).toList(), length));
		}
		var used = seconds;
		var choices = IntStream.range(0, cartOf.length)
			.mapToObj((order) -> (cartOf[order] > 0) ? released(order, cartOf[order], batches, saved[order])
					: left(order, used))
			.toList();
		return new SelectedWave(batches, choices, seconds, value);
	}

	private OrderChoice released(int order, int cart, List<PlannedBatch> batches, long saved) {
		var one = this.open.get(order);
		var avoided = this.terms.lateSecondsAvoided(one);
		var others = batches.get(cart - 1).orders().size() - 1;
		var reason = "Released on cart %d with %d other orders: %s, and walks %d less than alone.".formatted(cart,
				others, (avoided > 0) ? "it is late by %d s less than in the next wave".formatted(avoided)
						: "it would not be late in the next wave either",
				saved);
		return new OrderChoice(one.order().id(), true, avoided, saved, reason);
	}

	private OrderChoice left(int order, long used) {
		var one = this.open.get(order);
		var avoided = this.terms.lateSecondsAvoided(one);
		var reason = "Left: %d of %d picker seconds are taken by carts worth more a second; %s.".formatted(used,
				this.terms.pickerSeconds(),
				(avoided > 0) ? "it will be late by %d s more in the next wave".formatted(avoided)
						: "it will not be late in the next wave");
		return new OrderChoice(one.order().id(), false, avoided, 0, reason);
	}

}
