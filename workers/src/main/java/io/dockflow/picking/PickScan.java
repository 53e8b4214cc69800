package io.dockflow.picking;

import io.dockflow.shared.ScanRefused;
import org.jspecify.annotations.Nullable;

/**
 * The scan loop of a pick list as a state machine: a bin, then its item until the line is
 * full, then the next bin. Pure.
 */
final class PickScan {

	private PickScan() {
	}

	/** What the scanner read. */
	sealed interface Read {

		/** A location's label. */
		record Bin(String locationId) implements Read {
		}

		/** An item's barcode; {@code lot} when it was read or typed as well. */
		record Goods(String itemId, long quantity, @Nullable String lot) implements Read {
		}

	}

	/**
	 * The list after an accepted scan.
	 *
	 * @param scanLine the line whose bin is open, {@code null} when a bin comes next
	 * @param line the line that changed
	 */
	record Step(@Nullable Integer scanLine, PickLine line, String message) {
	}

	/**
	 * Takes one scan.
	 * @param onlyLine the line the picker chose on the screen, or {@code null}
	 * @throws ScanRefused when it does not fit, with what was expected
	 */
	static Step take(PickList list, @Nullable Integer onlyLine, Read read) {
		return switch (read) {
			case Read.Bin bin -> openBin(list, onlyLine, bin);
			case Read.Goods goods -> pick(list, onlyLine, goods);
		};
	}

	private static Step openBin(PickList list, @Nullable Integer onlyLine, Read.Bin bin) {
		for (var line : list.lines()) {
			if (line.open() && chosen(line, onlyLine) && line.locationId().equals(bin.locationId())) {
				return new Step(line.line(), line,
						"Bin %s: take %d of %s.".formatted(bin.locationId(), line.missing(), line.itemId()));
			}
		}
		throw new ScanRefused("Expected bin %s, but scanned %s. Go to the bin on the list."
			.formatted(nextBin(list, onlyLine), bin.locationId()));
	}

	private static Step pick(PickList list, @Nullable Integer onlyLine, Read.Goods goods) {
		var scanLine = list.scanLine();
		if (scanLine == null || !list.line(scanLine).open()) {
			throw new ScanRefused("Expected bin %s, but scanned item %s. Scan the bin first."
				.formatted(nextBin(list, onlyLine), goods.itemId()));
		}
		var bin = list.line(scanLine);
		var line = list.lines()
			.stream()
			.filter((one) -> one.open() && chosen(one, onlyLine) && one.locationId().equals(bin.locationId()))
			.filter((one) -> one.itemId().equals(goods.itemId()) && lotFits(one, goods))
			.findFirst()
			.orElseThrow(() -> wrongItem(bin, goods));
		if (goods.quantity() <= 0) {
			throw new ScanRefused(
					"Expected a quantity of at least 1, but got %d. Type what you took.".formatted(goods.quantity()));
		}
		if (goods.quantity() > line.missing()) {
			throw new ScanRefused("Expected at most %d of %s, but got %d. Put the rest back.".formatted(line.missing(),
					line.itemId(), goods.quantity()));
		}
		var total = line.picked() + goods.quantity();
		var state = (total == line.quantity()) ? PickLine.State.DONE : PickLine.State.OPEN;
		var changed = new PickLine(line.line(), line.orderNumber(), line.orderLine(), line.cell(), line.reservationId(),
				line.quantity(), total, state, line.shortSettled(), line.tote());
		return new Step(nextInBin(list, changed), changed, message(list, changed));
	}

	private static @Nullable Integer nextInBin(PickList list, PickLine changed) {
		if (changed.open()) {
			return changed.line();
		}
		return list.lines()
			.stream()
			.filter((line) -> line.line() != changed.line() && line.open()
					&& line.locationId().equals(changed.locationId()))
			.map(PickLine::line)
			.findFirst()
			.orElse(null);
	}

	private static String message(PickList list, PickLine changed) {
		if (changed.open()) {
			return "%d of %d: take %d more.".formatted(changed.picked(), changed.quantity(), changed.missing());
		}
		return list.lines()
			.stream()
			.filter((line) -> line.line() != changed.line() && line.open())
			.findFirst()
			.map((line) -> line.locationId().equals(changed.locationId())
					? "Line %d is done. Same bin: take %d of %s.".formatted(changed.line(), line.missing(),
							line.itemId())
					: "Line %d is done. Next bin: %s.".formatted(changed.line(), line.locationId()))
			.orElse("All lines are done. Bring the totes to %s.".formatted(list.packingLocation()));
	}

	private static ScanRefused wrongItem(PickLine bin, Read.Goods goods) {
		if (bin.itemId().equals(goods.itemId())) {
			return new ScanRefused("Expected lot %s of %s, but scanned lot %s. Put it back and take the right lot."
				.formatted(bin.cell().lot(), bin.itemId(), goods.lot()));
		}
		return new ScanRefused("Expected item %s in bin %s, but scanned %s. Put it back and take the right item."
			.formatted(bin.itemId(), bin.locationId(), goods.itemId()));
	}

	private static boolean lotFits(PickLine line, Read.Goods goods) {
		return goods.lot() == null || line.cell().lot().isEmpty() || line.cell().lot().equals(goods.lot());
	}

	private static boolean chosen(PickLine line, @Nullable Integer onlyLine) {
		return onlyLine == null || line.line() == onlyLine;
	}

	private static String nextBin(PickList list, @Nullable Integer onlyLine) {
		return list.lines()
			.stream()
			.filter((line) -> line.open() && chosen(line, onlyLine))
			.map(PickLine::locationId)
			.findFirst()
			.orElseThrow(() -> new ScanRefused("Nothing is left to pick here. Complete the task."));
	}

}
