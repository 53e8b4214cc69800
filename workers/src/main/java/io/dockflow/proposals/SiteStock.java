package io.dockflow.proposals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.dockflow.planning.policy.StockPosition;

/**
 * Stock of an item at a site when it is planned, in base units.
 *
 * @param sellable what can be sold and is not reserved
 * @param wanted what orders wait for and nobody has reserved yet
 * @param arriving what comes in each period of seven days from now, the next first
 */
record SiteStock(long sellable, long wanted, List<Long> arriving) {

	SiteStock {
		arriving = List.copyOf(arriving);
	}

	static SiteStock none() {
		return new SiteStock(0, 0, List.of());
	}

	/** What is free for demand to come. */
	long free() {
		return Math.max(0, this.sellable - this.wanted);
	}

	/** What orders wait for and neither stock nor arrivals cover. */
	long owed() {
		return Math.max(0, this.wanted - this.sellable - onTheWay());
	}

	long onTheWay() {
		return this.arriving.stream().mapToLong(Long::longValue).sum();
	}

	/** Free stock and arrivals, after what orders wait for has taken its part. */
	StockPosition position() {
		var waits = Math.max(0, this.wanted - this.sellable);
		var left = new ArrayList<Double>(this.arriving.size());
		for (var amount : this.arriving) {
			var taken = Math.min(waits, amount);
			waits -= taken;
			left.add((double) (amount - taken));
		}
		return new StockPosition(free(), left, 0);
	}

	/** All that is or comes here, less what is owed. */
	long total() {
		return this.sellable - this.wanted + onTheWay();
	}

	/** With more on its way. */
	SiteStock plus(long quantity, int period) {
		var changed = new ArrayList<>(this.arriving);
		changed.addAll(Collections.nCopies(Math.max(0, period + 1 - changed.size()), 0L));
		changed.set(period, changed.get(period) + quantity);
		return new SiteStock(this.sellable, this.wanted, changed);
	}

	/** With less to sell. */
	SiteStock minus(long quantity) {
		return new SiteStock(this.sellable - quantity, this.wanted, this.arriving);
	}

	/** Stock of several places together. */
	SiteStock and(SiteStock other) {
		var sum = new SiteStock(this.sellable + other.sellable, this.wanted + other.wanted, this.arriving);
		for (int period = 0; period < other.arriving.size(); period++) {
			sum = sum.plus(other.arriving.get(period), period);
		}
		return sum;
	}

}
