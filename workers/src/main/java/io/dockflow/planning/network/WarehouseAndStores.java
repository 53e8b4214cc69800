package io.dockflow.planning.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

import io.dockflow.forecasting.distribution.DemandDistribution;
import io.dockflow.planning.Expect;
import io.dockflow.planning.network.Allocation.Share;
import io.dockflow.planning.stochastic.Newsvendor;
import io.dockflow.planning.stochastic.StockCost;

/**
 * A warehouse and the stores that it supplies: what it orders, by the stock of all of
 * them, and who gets what it has. Source: Eppen and Schrage (1981), Centralized ordering
 * policies in a multi-warehouse system with lead times and random demand; allocation by
 * marginal costs: Fox (1966), exact for convex costs and a common pack.
 *
 * @param onHand whole units free in the warehouse, 0 or more
 * @param onOrder whole units on the way to it, 0 or more
 * @param stores of different ids
 */
public record WarehouseAndStores(int onHand, int onOrder, List<Store> stores) {

	/**
	 * @throws IllegalArgumentException when a stock is below 0
	 */
	public WarehouseAndStores {
		Expect.between("stock of the warehouse", 0, Integer.MAX_VALUE, onHand);
		Expect.between("stock on order", 0, Integer.MAX_VALUE, onOrder);
		stores = List.copyOf(stores);
	}

	/**
	 * The order that lifts the echelon stock to the newsvendor's.
	 * @param demand of all stores until the order after this one is in the stores: both
	 * lead times and the review period
	 * @param costs money per unit left in, or short of, all of them
	 */
	public EchelonOrder order(DemandDistribution demand, StockCost costs) {
		var position = (double) this.onHand + this.onOrder;
		for (var store : this.stores) {
			position += store.position();
		}
		var level = Newsvendor.best(costs, demand).stock();
		var quantity = Math.max(0, level - position);
		return new EchelonOrder(position, level, quantity, String.format(Locale.ROOT,
				"The warehouse and %d stores have %.0f units, on the way included; %.2f meet demand with %.1f %%. Order %.2f.",
				this.stores.size(), position, level, 100 * costs.criticalFractile(), quantity));
	}

	/**
	 * Shares the warehouse's stock out pack by pack, each to the store where a unit of it
	 * saves most, while it saves anything: stores of equal costs end with equal risk. A
	 * store whose pack exceeds what is left is passed over. O(packs · log stores).
	 */
	public Allocation allocate() {
		var quantities = new int[this.stores.size()];
		var queue = new PriorityQueue<Offer>();
		for (var index = 0; index < quantities.length; index++) {
			queue.add(offer(index, 0));
		}
		var left = this.onHand;
		while (!queue.isEmpty() && queue.peek().saving() > 0) {
			var index = queue.poll().index();
			var pack = this.stores.get(index).pack();
			if (pack <= left) {
				left -= pack;
				quantities[index] += pack;
				queue.add(offer(index, quantities[index]));
			}
		}
		var shares = new ArrayList<Share>();
		for (var index = 0; index < quantities.length; index++) {
			shares.add(share(this.stores.get(index), quantities[index]));
		}
		return new Allocation(shares, left,
				String.format(Locale.ROOT, "%d of %d units go to %d stores; %d stay.", this.onHand - left, this.onHand,
						shares.stream().filter((share) -> share.quantity() > 0).count(), left));
	}

	private Offer offer(int index, int allocated) {
		var store = this.stores.get(index);
		return new Offer(index, store.benefit(allocated) / store.pack());
	}

	private static Share share(Store store, int quantity) {
		var coverage = store.demand().probabilityUpTo((double) store.position() + quantity);
		var next = store.benefit(quantity);
		return new Share(store.id(), quantity, coverage, next,
				String.format(Locale.ROOT, "%d units to %s meet its demand with %.1f %%; one more pack would %s %.2f.",
						quantity, store.id(), 100 * coverage, (next > 0) ? "save" : "cost", Math.abs(next)));
	}

	/** One more pack for a store, and what each of its units saves. */
	private record Offer(int index, double saving) implements Comparable<Offer> {

		@Override
		public int compareTo(Offer other) {
			var bySaving = Double.compare(other.saving, this.saving);
			return (bySaving != 0) ? bySaving : Integer.compare(this.index, other.index);
		}

	}

}
