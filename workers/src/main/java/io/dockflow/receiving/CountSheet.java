package io.dockflow.receiving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Announcement and count of one delivery side by side. Quantities are compared per item:
 * another lot is no discrepancy.
 */
record CountSheet(List<Delivery.Line> announced, List<CountedGoods> counted) {

	/** The announced lines with what was found of each, then what was found besides. */
	List<Delivery.Line> lines() {
		var left = new ArrayList<>(this.counted);
		var lines = new ArrayList<Delivery.Line>();
		for (var line : this.announced) {
			lines.add(fill(line, take(left, line)));
		}
		var number = this.announced.stream().mapToInt(Delivery.Line::line).max().orElse(0);
		for (var goods : left) {
			lines.add(new Delivery.Line(++number, goods.itemId(), goods.lot().isEmpty() ? null : goods.lot(),
					goods.expiry(), 0, goods.quantity(), goods.damaged()));
		}
		return lines;
	}

	/** A line that names no lot takes every lot of its item that no other line names. */
	private List<CountedGoods> take(List<CountedGoods> left, Delivery.Line line) {
		var named = new LinkedHashSet<String>();
		this.announced.stream()
			.filter((other) -> other.itemId().equals(line.itemId()) && other.lot() != null)
			.forEach((other) -> named.add(other.lot()));
		var taken = left.stream()
			.filter((goods) -> goods.itemId().equals(line.itemId()))
			.filter((goods) -> (line.lot() != null) ? goods.lot().equals(line.lot()) : !named.contains(goods.lot()))
			.toList();
		left.removeAll(taken);
		return taken;
	}

	private static Delivery.Line fill(Delivery.Line line, List<CountedGoods> found) {
		return new Delivery.Line(line.line(), line.itemId(), line.lot(), line.expiry(), line.expected(),
				found.stream().mapToLong(CountedGoods::quantity).sum(),
				found.stream().mapToLong(CountedGoods::damaged).sum());
	}

	/** A blind delivery has nothing to compare with: only damage counts. */
	Discrepancies compare() {
		var expected = expectedByItem();
		var found = countedByItem();
		var over = 0L;
		var missing = 0L;
		for (var itemId : expected.keySet()) {
			var difference = found.getOrDefault(itemId, 0L) - expected.get(itemId);
			over += Math.max(0, difference);
			missing += Math.max(0, -difference);
		}
		var announcedTotal = sum(expected);
		var unannounced = (int) found.keySet()
			.stream()
			.filter((itemId) -> !expected.containsKey(itemId) && found.get(itemId) > 0)
			.count();
		var damaged = this.counted.stream().mapToLong(CountedGoods::damaged).sum();
		return new Discrepancies(percent(over, announcedTotal), percent(missing, announcedTotal),
				percent(damaged, sum(found)), this.announced.isEmpty() ? 0 : unannounced);
	}

	/**
	 * What is taken in of each item and lot; with {@code refuseExcess} nothing beyond the
	 * announcement.
	 */
	List<ReceivedGoods> receive(boolean refuseExcess) {
		var open = expectedByItem();
		var limited = refuseExcess && !this.announced.isEmpty();
		var received = new ArrayList<ReceivedGoods>();
		var inOrder = this.counted.stream()
			.sorted(Comparator.comparing(CountedGoods::itemId).thenComparing(CountedGoods::lot))
			.toList();
		for (var goods : inOrder) {
			var accepted = limited ? Math.min(goods.quantity(), open.getOrDefault(goods.itemId(), 0L))
					: goods.quantity();
			open.merge(goods.itemId(), -accepted, Long::sum);
			var good = Math.min(goods.good(), accepted);
			received.add(new ReceivedGoods(goods.itemId(), goods.lot(), goods.expiry(), good, accepted - good,
					goods.quantity() - accepted));
		}
		return received;
	}

	TreeSet<String> itemIds() {
		var itemIds = new TreeSet<String>();
		this.announced.forEach((line) -> itemIds.add(line.itemId()));
		this.counted.forEach((goods) -> itemIds.add(goods.itemId()));
		return itemIds;
	}

	private Map<String, Long> expectedByItem() {
		var expected = new HashMap<String, Long>();
		this.announced.forEach((line) -> expected.merge(line.itemId(), line.expected(), Long::sum));
		return expected;
	}

	private Map<String, Long> countedByItem() {
		var found = new HashMap<String, Long>();
		this.counted.forEach((goods) -> found.merge(goods.itemId(), goods.quantity(), Long::sum));
		return found;
	}

	private static long sum(Map<String, Long> quantities) {
		return quantities.values().stream().mapToLong(Long::longValue).sum();
	}

	private static double percent(long part, long whole) {
		return (whole > 0) ? Math.round(part * 10_000.0 / whole) / 100.0 : 0;
	}

	/** What is taken in, as good or damaged, and what goes back on the truck. */
	record ReceivedGoods(String itemId, String lot, java.time.@org.jspecify.annotations.Nullable LocalDate expiry,
			long good, long damaged, long refused) {
	}

}
