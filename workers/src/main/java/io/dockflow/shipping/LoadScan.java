package io.dockflow.shipping;

import io.dockflow.packing.ParcelCodes;
import io.dockflow.shared.ScanRefused;

/**
 * The scan loop of loading: parcel by parcel onto the truck. Pure.
 */
final class LoadScan {

	private LoadScan() {
	}

	/** The parcel that is on the truck now. */
	record Step(String sscc, String message) {
	}

	/**
	 * Takes one scan.
	 * @throws ScanRefused when the parcel does not belong on this truck
	 */
	static Step take(Load load, String barcode) {
		var sscc = sscc(barcode);
		var parcel = load.parcels()
			.stream()
			.filter((one) -> one.sscc().equals(sscc))
			.findFirst()
			.orElseThrow(
					() -> new ScanRefused("Expected a parcel of load %s, but %s is not on it. Leave it in the lane."
						.formatted(load.loadNumber(), sscc)));
		return switch (parcel.state()) {
			case PLANNED, MISSING -> new Step(sscc, message(load));
			case LOADED, ISSUED ->
				throw new ScanRefused("Parcel %s is loaded already. Scan the next one.".formatted(sscc));
			case REMOVED -> throw new ScanRefused(
					"Order %s is cancelled. Leave parcel %s in the lane.".formatted(parcel.orderNumber(), sscc));
			case LEFT_BEHIND ->
				throw new ScanRefused("Parcel %s goes with a later load. Leave it in the lane.".formatted(sscc));
		};
	}

	private static String message(Load load) {
		var rest = load.in(Load.Parcel.State.PLANNED).size() + load.in(Load.Parcel.State.MISSING).size() - 1;
		return (rest > 0) ? "Loaded. %d to go.".formatted(rest) : "All parcels are loaded. Seal the truck.";
	}

	private static String sscc(String barcode) {
		try {
			return ParcelCodes.scanned(barcode).value();
		}
		catch (IllegalArgumentException ex) {
			throw new ScanRefused("Expected a parcel's SSCC. " + ex.getMessage());
		}
	}

}
