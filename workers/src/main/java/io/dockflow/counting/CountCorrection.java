package io.dockflow.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockRow;
import io.dockflow.inventory.StockStatus;
import io.dockflow.inventory.StockTransfer;

/**
 * Which cells of a location a difference is taken from or put into. Pure.
 * <p>
 * What is missing is taken where it was suspected first: from blocked stock, then from
 * loose sellable stock, then from units; reserved stock is never taken. What is too much
 * becomes loose sellable stock, or joins what is there of it in another status.
 */
record CountCorrection(List<StockTransfer> transfers, Map<Goods, Long> reserved) {

	private static final Comparator<StockRow> FIRST_TO_GO = Comparator
		.comparing((StockRow row) -> row.cell().status() != StockStatus.BLOCKED)
		.thenComparing((row) -> row.cell().status() != StockStatus.AVAILABLE)
		.thenComparing((row) -> !row.cell().handlingUnitId().isEmpty())
		.thenComparing(StockRow::cell);

	/**
	 * Plans a correction.
	 * @param rows everything in the location
	 * @param differences base units by goods, below zero when they are missing
	 */
	static CountCorrection of(Count count, List<StockRow> rows, Map<Goods, Long> differences) {
		var transfers = new ArrayList<StockTransfer>();
		var reserved = new TreeMap<Goods, Long>();
		new TreeMap<>(differences).forEach((goods, difference) -> {
			var there = rows.stream().filter((row) -> goods.equals(goods(row.cell()))).toList();
			if (difference > 0) {
				transfers.add(StockTransfer.adjusting(target(count, goods, there), difference));
			}
			else if (difference < 0) {
				var left = take(there, -difference, transfers);
				if (left > 0) {
					reserved.put(goods, left);
				}
			}
		});
		return new CountCorrection(List.copyOf(transfers), reserved);
	}

	/** Answers what could not be taken. */
	private static long take(List<StockRow> there, long missing, List<StockTransfer> transfers) {
		var left = missing;
		for (var row : there.stream().sorted(FIRST_TO_GO).toList()) {
			var taken = Math.min(left, row.free());
			if (taken > 0) {
				transfers.add(StockTransfer.adjusting(row.cell(), -taken));
				left -= taken;
			}
		}
		return left;
	}

	private static StockCell target(Count count, Goods goods, List<StockRow> there) {
		var loose = new StockCell(count.siteId(), count.locationId(), goods.itemId(), goods.lot(), "",
				StockStatus.AVAILABLE, "");
		var stocked = there.stream().filter((row) -> row.quantity() > 0).toList();
		if (stocked.isEmpty() || stocked.stream().anyMatch((row) -> row.cell().status() == StockStatus.AVAILABLE)) {
			return loose;
		}
		return loose.as(stocked.stream()
			.max(Comparator.comparingLong(StockRow::quantity).thenComparing(StockRow::cell))
			.orElseThrow()
			.cell()
			.status());
	}

	static Goods goods(StockCell cell) {
		return new Goods(cell.itemId(), cell.lot());
	}

}
