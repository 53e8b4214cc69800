package io.dockflow.counting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.dockflow.catalog.Items;
import io.dockflow.engine.BpmnErrorException;
import io.dockflow.inventory.StockRow;
import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import io.dockflow.processes.Errors;
import io.dockflow.shared.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What was counted against what should have been there; called inside its job's
 * transaction.
 */
@Component
public class CountComparisons {

	private final CountRows rows;

	private final CountSheets sheets;

	private final CountedStock stock;

	private final Items items;

	private final Assignments assignments;

	private final CountFigures figures;

	CountComparisons(CountRows rows, CountSheets sheets, CountedStock stock, Items items, Assignments assignments,
			CountFigures figures) {
		this.rows = rows;
		this.sheets = sheets;
		this.stock = stock;
		this.items = items;
		this.assignments = assignments;
		this.figures = figures;
	}

	/**
	 * Compares what was counted with what should have been there meanwhile. A first count
	 * that differs opens the sheet of the next.
	 * @param lines what the form says; not looked at when the scanner was used
	 * @throws BpmnErrorException {@code SAME_PERSON} when who counted before counted
	 * again
	 */
	public Comparison compare(String countNumber, List<CountedLine> lines, @Nullable String countedBy) {
		var count = this.rows.lock(countNumber);
		var by = (countedBy != null) ? countedBy : "counting";
		if (count.wasCountedBy(by)) {
			throw new BpmnErrorException(Errors.SAME_PERSON,
					"%s counted %s before and cannot count it again. Somebody else has to.".formatted(by, countNumber));
		}
		var there = this.stock.lock(count.locationId(), count.itemId());
		var round = count.lastRound();
		var found = compared(count, round, there, seen(count, round, lines, there));
		this.rows.compared(countNumber, round.round(), this.stock.position(count.locationId()), by, found);
		this.assignments.finish(TaskKind.COUNT, countNumber, by);
		var now = this.rows.byNumber(countNumber);
		var outcome = outcome(now);
		if (!outcome.equals(Comparison.AS_BOOKED)) {
			this.sheets.open(now, round.round() + 1);
		}
		return this.figures.of(now, outcome);
	}

	private Map<Goods, Long> seen(Count count, Count.Round round, List<CountedLine> lines, List<StockRow> there) {
		var seen = new TreeMap<Goods, Long>();
		if (round.scanning()) {
			round.lines().forEach((line) -> seen.merge(line.goods(), line.quantity(), Long::sum));
			return seen;
		}
		for (var line : lines) {
			var item = this.items.byBarcode(line.itemId())
				.orElseThrow(() -> new NotFound("item", line.itemId()))
				.item();
			if (count.itemId() == null || count.itemId().equals(item.itemId())) {
				var lot = (line.lot() != null) ? line.lot().strip() : "";
				seen.merge(new Goods(item.itemId(), (item.lotTracked() && lot.isEmpty()) ? onlyLot(item.itemId(), there)
						: item.lotTracked() ? lot : ""), line.quantity(), Long::sum);
			}
		}
		return seen;
	}

	/** Nobody has to read the lot where there is one only. */
	private static String onlyLot(String itemId, List<StockRow> there) {
		var lots = there.stream()
			.filter((row) -> row.quantity() > 0 && row.cell().itemId().equals(itemId))
			.map((row) -> row.cell().lot())
			.distinct()
			.toList();
		return (lots.size() == 1) ? lots.getFirst() : "";
	}

	private List<Count.Line> compared(Count count, Count.Round round, List<StockRow> there, Map<Goods, Long> seen) {
		var booked = there.stream()
			.collect(Collectors.groupingBy((row) -> CountCorrection.goods(row.cell()), TreeMap::new,
					Collectors.summingLong(StockRow::quantity)));
		var moved = this.stock.moved(count.locationId(), round.position());
		if (count.itemId() != null) {
			moved.keySet().removeIf((goods) -> !goods.itemId().equals(count.itemId()));
		}
		var before = this.rows.carried(count.countNumber(), round.round());
		var now = this.sheets.carried(count);
		var goods = new TreeSet<>(seen.keySet());
		booked.forEach((one, quantity) -> {
			if (quantity > 0) {
				goods.add(one);
			}
		});
		goods.addAll(moved.keySet());
		return goods.stream().map((one) -> {
			var quantity = seen.getOrDefault(one, 0L);
			var expected = new CountWindow(booked.getOrDefault(one, 0L), before.getOrDefault(one, 0L),
					now.getOrDefault(one, 0L), moved.getOrDefault(one, List.of()))
				.nearest(quantity);
			return new Count.Line(one.itemId(), one.lot(), quantity, expected, quantity - expected);
		}).filter((line) -> line.quantity() > 0 || line.bookedOrZero() > 0).toList();
	}

	private static String outcome(Count count) {
		var counted = count.counted();
		if (counted.getLast().differenceUnits() == 0) {
			return Comparison.AS_BOOKED;
		}
		return (counted.size() == 1) ? Comparison.DIFFERS : Comparison.DIFFERS_AGAIN;
	}

	/**
	 * What a count came to.
	 *
	 * @param outcome as booked, differs, differs again
	 * @param agree whether two people found the same difference
	 * @param units too many and too few, added up without sign
	 * @param percent of what should have been there, rounded up, at most 1000
	 * @param value in cents, of items that have one
	 * @param counters who counted so far, between bars
	 */
	public record Comparison(String outcome, boolean agree, long units, long percent, long value, String cause,
			String counters, String summary) {

		static final String AS_BOOKED = "as-booked";

		static final String DIFFERS = "differs";

		static final String DIFFERS_AGAIN = "differs-again";

	}

}
