package io.dockflow.transfers;

import java.util.Comparator;
import java.util.List;

import io.dockflow.shared.ScanRefused;
import org.jspecify.annotations.Nullable;

/**
 * The scan loop of a transfer's picks as a state machine: a bin, then its item until the
 * stop is full, then the next bin. Pure.
 */
final class TransferScan {

	private TransferScan() {
	}

	/** What the scanner read. */
	sealed interface Read {

		/** A location's label. */
		record Bin(String locationId) implements Read {
		}

		/** An item's barcode; {@code lot} when it was read or typed as well. */
		record Goods(String itemId, long quantity, @Nullable String lot) implements Read {
		}

		/** The number of a piece that is on the list. */
		record Piece(String serial) implements Read {
		}

	}

	/**
	 * The picks after an accepted scan.
	 *
	 * @param openBin the bin to take from, {@code null} when a bin comes next
	 * @param pick the stop that changed, {@code null} when none did
	 */
	record Step(@Nullable String openBin, @Nullable TransferPick pick, String message) {
	}

	/**
	 * Takes one scan.
	 * @param openBin the bin that was scanned last, or {@code null}
	 * @throws ScanRefused when it does not fit, with what was expected
	 */
	static Step take(List<TransferPick> picks, @Nullable String openBin, Read read) {
		return switch (read) {
			case Read.Bin bin -> open(picks, bin);
			case Read.Goods goods -> load(picks, openBin, goods);
			case Read.Piece piece -> load(picks, openBin, piece);
		};
	}

	private static Step open(List<TransferPick> picks, Read.Bin bin) {
		return picks.stream()
			.filter((pick) -> pick.open() && pick.locationId().equals(bin.locationId()))
			.findFirst()
			.map((pick) -> new Step(bin.locationId(), null,
					"Bin %s: take %s.".formatted(bin.locationId(), wanted(pick))))
			.orElseThrow(() -> new ScanRefused("Expected bin %s, but scanned %s. Go to the bin on the list."
				.formatted(next(picks).locationId(), bin.locationId())));
	}

	private static Step load(List<TransferPick> picks, @Nullable String openBin, Read.Goods goods) {
		var here = picks.stream().filter((pick) -> pick.open() && pick.locationId().equals(openBin)).toList();
		if (here.isEmpty()) {
			throw new ScanRefused("Expected bin %s, but scanned item %s. Scan the bin first."
				.formatted(next(picks).locationId(), goods.itemId()));
		}
		var pick = here.stream()
			.filter((one) -> one.itemId().equals(goods.itemId()) && lotFits(one, goods))
			.findFirst()
			.orElseThrow(() -> wrongGoods(here.getFirst(), goods));
		if (!pick.serial().isEmpty()) {
			throw new ScanRefused("The pieces of %s have numbers. Scan the number of piece %s.".formatted(pick.itemId(),
					pick.serial()));
		}
		if (goods.quantity() <= 0) {
			throw new ScanRefused(
					"Expected a quantity of at least 1, but got %d. Type what you took.".formatted(goods.quantity()));
		}
		if (goods.quantity() > pick.missing()) {
			throw new ScanRefused("Expected at most %d of %s, but got %d. Put the rest back.".formatted(pick.missing(),
					pick.itemId(), goods.quantity()));
		}
		return loaded(picks, here, pick.with(pick.picked() + goods.quantity()));
	}

	private static Step load(List<TransferPick> picks, @Nullable String openBin, Read.Piece piece) {
		var pick = picks.stream()
			.filter((one) -> one.serial().equals(piece.serial()))
			.min(Comparator.comparing((TransferPick one) -> !one.open() || !one.locationId().equals(openBin)))
			.orElseThrow(() -> new ScanRefused(
					"Expected %s, but scanned piece %s. Put it back.".formatted(wanted(next(picks)), piece.serial())));
		if (!pick.open()) {
			throw new ScanRefused("Piece %s is loaded already. Scan the next one.".formatted(piece.serial()));
		}
		if (!pick.locationId().equals(openBin)) {
			throw new ScanRefused("Expected bin %s, but scanned piece %s. Scan the bin first."
				.formatted(pick.locationId(), piece.serial()));
		}
		var here = picks.stream().filter((one) -> one.open() && one.locationId().equals(openBin)).toList();
		return loaded(picks, here, pick.with(1));
	}

	private static Step loaded(List<TransferPick> picks, List<TransferPick> here, TransferPick changed) {
		var stays = changed.open() || here.size() > 1;
		return new Step(stays ? changed.locationId() : null, changed, message(picks, changed));
	}

	private static String wanted(TransferPick pick) {
		return pick.serial().isEmpty() ? "%d of %s".formatted(pick.missing(), pick.itemId())
				: "piece %s of %s".formatted(pick.serial(), pick.itemId());
	}

	private static String message(List<TransferPick> picks, TransferPick changed) {
		if (changed.open()) {
			return "%d of %d: take %d more.".formatted(changed.picked(), changed.quantity(), changed.missing());
		}
		return picks.stream()
			.filter((pick) -> pick.pick() != changed.pick() && pick.open())
			.findFirst()
			.map((pick) -> pick.locationId().equals(changed.locationId())
					? "Line %d is done. Same bin: take %s.".formatted(changed.pick(), wanted(pick))
					: "Line %d is done. Next bin: %s.".formatted(changed.pick(), pick.locationId()))
			.orElse("All lines are done. Load the truck and complete the task.");
	}

	private static ScanRefused wrongGoods(TransferPick pick, Read.Goods goods) {
		return pick.itemId().equals(goods.itemId())
				? new ScanRefused("Expected lot %s of %s, but scanned lot %s. Put it back and take the right lot."
					.formatted(pick.cell().lot(), pick.itemId(), goods.lot()))
				: new ScanRefused("Expected item %s in bin %s, but scanned %s. Put it back and take the right item."
					.formatted(pick.itemId(), pick.locationId(), goods.itemId()));
	}

	private static boolean lotFits(TransferPick pick, Read.Goods goods) {
		return goods.lot() == null || pick.cell().lot().isEmpty() || pick.cell().lot().equals(goods.lot());
	}

	private static TransferPick next(List<TransferPick> picks) {
		return picks.stream()
			.filter(TransferPick::open)
			.findFirst()
			.orElseThrow(() -> new ScanRefused("Nothing is left to pick. Complete the task."));
	}

}
