package io.dockflow.packing;

import io.dockflow.shared.ScanRefused;
import org.jspecify.annotations.Nullable;

/**
 * The scan loop of packing: an item goes into the first parcel that still wants it. Pure.
 */
final class PackScan {

	private PackScan() {
	}

	/** The line that changed, with its new total. */
	record Step(int line, long scanned, String message) {
	}

	/**
	 * Takes one scan.
	 * @param onlyLine the line the packer chose on the screen, or {@code null}
	 * @throws ScanRefused when it does not fit, with what was expected
	 */
	static Step take(Shipment shipment, String itemId, long quantity, @Nullable String lot,
			@Nullable Integer onlyLine) {
		if (quantity <= 0) {
			throw new ScanRefused(
					"Expected a quantity of at least 1, but got %d. Type what you packed.".formatted(quantity));
		}
		for (var parcel : shipment.parcels()) {
			for (var line : parcel.lines()) {
				if (line.rest() > 0 && line.itemId().equals(itemId) && (onlyLine == null || line.line() == onlyLine)
						&& (lot == null || line.lot().isEmpty() || line.lot().equals(lot))) {
					return into(parcel, line, quantity);
				}
			}
		}
		throw new ScanRefused(
				"Expected one of the items still to pack, but scanned %s. Put it aside.".formatted(itemId));
	}

	private static Step into(Shipment.Parcel parcel, Shipment.Line line, long quantity) {
		if (quantity > line.rest()) {
			throw new ScanRefused("Expected at most %d of %s for parcel %d, but got %d. Type what goes into it."
				.formatted(line.rest(), line.itemId(), parcel.sequence(), quantity));
		}
		return new Step(line.line(), line.scanned() + quantity,
				"%d of %s into parcel %d.".formatted(quantity, line.itemId(), parcel.sequence()));
	}

}
