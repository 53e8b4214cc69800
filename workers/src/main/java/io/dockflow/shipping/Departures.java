package io.dockflow.shipping;

import java.time.Clock;
import java.time.Instant;

import io.dockflow.packing.StagingLanes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * When and where the trucks of a carrier leave, whether a load is planned for them or
 * not.
 */
@Component
public class Departures {

	private final LoadRows rows;

	private final StagingLanes lanes;

	private final ShippingSettings settings;

	private final Clock clock;

	Departures(LoadRows rows, StagingLanes lanes, ShippingSettings settings, Clock clock) {
		this.rows = rows;
		this.lanes = lanes;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * The last departure of the carrier that is in time for goods due then, or the next
	 * one when none is.
	 */
	public Departure inTimeFor(String siteId, String carrier, Instant dueAt) {
		var departAt = this.settings.departureFor(dueAt, this.clock.instant());
		var load = this.rows.open(siteId, carrier);
		return new Departure(load.map(Load::loadNumber).orElse(null), load.map(Load::dockDoor).orElse(null),
				load.map(Load::stagingLane).orElseGet(() -> this.lanes.laneOf(siteId, carrier)), departAt,
				departAt.minus(this.settings.cutOff()));
	}

	/**
	 * A departure of a carrier's truck.
	 *
	 * @param loadNumber the load that takes parcels at present, {@code null} when none is
	 * planned
	 * @param dockDoor its door, {@code null} when none is arranged
	 * @param stagingLane where its parcels stand
	 * @param cutOffAt when it takes no more parcels
	 */
	public record Departure(@Nullable String loadNumber, @Nullable String dockDoor, String stagingLane,
			Instant departAt, Instant cutOffAt) {
	}

}
