package io.dockflow.shipping;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One departure of one carrier's truck, with the parcels that go with it.
 *
 * @param signedBy who took the goods, the proof of delivery
 */
public record Load(String loadNumber, String siteId, String carrier, State state, Instant departAt,
		@Nullable String dockDoor, String stagingLane, @Nullable String sealNumber, @Nullable Long manifestDocumentId,
		@Nullable String signedBy, Instant createdAt, @Nullable Instant arrivedAt, @Nullable Instant departedAt,
		@Nullable Instant deliveredAt, List<Parcel> parcels) {

	private static final Set<State> BEFORE_SEAL = EnumSet.of(State.OPEN, State.CLOSED, State.ARRIVED);

	public Load {
		parcels = List.copyOf(parcels);
	}

	/** Where a load is in its life. */
	public enum State {

		/** Takes parcels. */
		OPEN,
		/** Closed for departure: waits for its truck. */
		CLOSED, ARRIVED, SEALED, DEPARTED, DELIVERED, LOST

	}

	/** A parcel and whether it goes along. */
	public record Parcel(String sscc, String orderNumber, String shipmentNumber, long weightGrams, State state) {

		/** What became of the parcel on this load. */
		public enum State {

			PLANNED, LOADED, MISSING, LEFT_BEHIND, REMOVED, ISSUED

		}

		boolean on() {
			return this.state == State.PLANNED || this.state == State.LOADED || this.state == State.MISSING;
		}

	}

	boolean beforeSeal() {
		return BEFORE_SEAL.contains(this.state);
	}

	List<Parcel> in(Parcel.State parcelState) {
		return this.parcels.stream().filter((parcel) -> parcel.state() == parcelState).toList();
	}

	List<Parcel> on() {
		return this.parcels.stream().filter(Parcel::on).toList();
	}

	/** The orders with parcels on it, in the order of their numbers. */
	List<String> orderNumbers() {
		return on().stream().map(Parcel::orderNumber).distinct().sorted().toList();
	}

}
