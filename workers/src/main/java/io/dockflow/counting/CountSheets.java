package io.dockflow.counting;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Opens the sheets people count on: each remembers where the ledger stood and what was on
 * carts, so that nothing has to be frozen.
 */
@Component
class CountSheets {

	private final CountRows rows;

	private final CountedStock stock;

	private final CarriedGoods carried;

	CountSheets(CountRows rows, CountedStock stock, CarriedGoods carried) {
		this.rows = rows;
		this.stock = stock;
		this.carried = carried;
	}

	/** A new round may be counted from now on. */
	void open(Count count, int round) {
		this.stock.lock(count.locationId(), count.itemId());
		this.rows.openRound(count.countNumber(), round, this.stock.position(count.locationId()));
		this.rows.setCarried(count.countNumber(), round, carried(count));
	}

	/** Somebody begins to count: what moved before is no longer of interest. */
	void begin(Count count) {
		var round = count.lastRound().round();
		this.stock.lock(count.locationId(), count.itemId());
		this.rows.beginScanning(count.countNumber(), round, this.stock.position(count.locationId()));
		this.rows.setCarried(count.countNumber(), round, carried(count));
	}

	/** What is on carts of the goods that are counted. */
	Map<Goods, Long> carried(Count count) {
		var goods = new HashMap<>(this.carried.from(count.locationId()));
		goods.keySet().removeIf((one) -> count.itemId() != null && !one.itemId().equals(count.itemId()));
		return goods;
	}

}
