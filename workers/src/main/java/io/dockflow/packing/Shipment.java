package io.dockflow.packing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The parcels of one order.
 *
 * @param stagingLane where they wait for the truck, {@code null} before they are packed
 */
public record Shipment(String shipmentNumber, String orderNumber, String siteId, String carrier, State state,
		long expectedWeightGrams, @Nullable Long measuredWeightGrams, @Nullable String stagingLane,
		List<Parcel> parcels) {

	public Shipment {
		parcels = List.copyOf(parcels);
	}

	/** Where a shipment is in its life. */
	public enum State {

		PACKING, STAGED, UNPACKED, SHIPPED

	}

	/**
	 * One handling unit that goes to the customer.
	 *
	 * @param cartonCode {@code null} when the item ships in its own container
	 */
	public record Parcel(String sscc, int sequence, @Nullable String cartonCode, int lengthMm, int widthMm,
			int heightMm, long weightGrams, List<Line> lines) {

		public Parcel {
			lines = List.copyOf(lines);
		}

	}

	/** A quantity of a parcel and the tote it comes from. */
	public record Line(int line, String itemId, String lot, String owner, String tote, String toteLocation,
			long quantity, long scanned) {

		long rest() {
			return this.quantity - this.scanned;
		}

	}

	List<Line> lines() {
		return this.parcels.stream().flatMap((parcel) -> parcel.lines().stream()).toList();
	}

}
