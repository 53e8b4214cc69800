package io.dockflow.waves;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Seeds each cart with the most urgent order and fills it with the next urgent ones that
 * still fit; an order too big for a cart is split along its walk. Pure; O(n · b) for n
 * orders and b batches.
 */
public final class DueDateBatching implements Batching {

	@Override
	public List<Batch> batch(List<BatchLine> lines, CartCapacity cart) {
		var carts = new ArrayList<Cart>();
		for (var parcel : parcels(lines, cart)) {
			carts.stream().filter((one) -> one.fits(parcel)).findFirst().orElseGet(() -> {
				var empty = new Cart(cart);
				carts.add(empty);
				return empty;
			}).add(parcel);
		}
		return carts.stream().map((one) -> new Batch(one.lines)).toList();
	}

	/** Orders by urgency, those that no cart holds cut into pieces that one does. */
	private static List<List<BatchLine>> parcels(List<BatchLine> lines, CartCapacity cart) {
		var orders = new LinkedHashMap<String, List<BatchLine>>();
		lines.stream()
			.sorted(Comparator.comparing(BatchLine::dueAt)
				.thenComparing(BatchLine::orderNumber)
				.thenComparing(BatchLine::locationId)
				.thenComparingLong(BatchLine::id))
			.forEach((line) -> orders.computeIfAbsent(line.orderNumber(), (number) -> new ArrayList<>()).add(line));
		var parcels = new ArrayList<List<BatchLine>>();
		for (var order : orders.values()) {
			var piece = new Cart(cart);
			for (var line : order) {
				if (!piece.fits(List.of(line))) {
					parcels.add(piece.lines);
					piece = new Cart(cart);
				}
				piece.add(List.of(line));
			}
			parcels.add(piece.lines);
		}
		parcels.sort(Comparator.comparing((List<BatchLine> parcel) -> parcel.getFirst().dueAt(), Instant::compareTo));
		return parcels;
	}

	private static final class Cart {

		private final CartCapacity capacity;

		private final List<BatchLine> lines = new ArrayList<>();

		private long volume;

		private long weight;

		Cart(CartCapacity capacity) {
			this.capacity = capacity;
		}

		boolean fits(List<BatchLine> more) {
			return this.lines.isEmpty() || this.capacity.holds(this.lines.size() + more.size(),
					this.volume + volume(more), this.weight + weight(more));
		}

		void add(List<BatchLine> more) {
			this.lines.addAll(more);
			this.volume += volume(more);
			this.weight += weight(more);
		}

		private static long volume(List<BatchLine> lines) {
			return lines.stream().mapToLong(BatchLine::volumeMm3).sum();
		}

		private static long weight(List<BatchLine> lines) {
			return lines.stream().mapToLong(BatchLine::weightGrams).sum();
		}

	}

}
