package io.dockflow.shipping;

import java.time.Duration;
import java.time.Instant;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about departures.
 *
 * @param departEvery trucks leave at multiples of this since midnight UTC
 * @param leadTime a new load departs at least so much later
 * @param cutOff so long before departure a load closes
 * @param transit so long after departure delivery is overdue
 */
@ConfigurationProperties("dockflow.shipping")
record ShippingSettings(@DefaultValue("PT2H") Duration departEvery, @DefaultValue("PT1H") Duration leadTime,
		@DefaultValue("PT30M") Duration cutOff, @DefaultValue("P2D") Duration transit) {

	/**
	 * The last departure by which goods that are due then are in time, or the next one
	 * when that is too late.
	 */
	Instant departureFor(Instant dueAt, Instant now) {
		var step = this.departEvery.toSeconds();
		var last = Instant.ofEpochSecond(Math.floorDiv(dueAt.getEpochSecond(), step) * step);
		var next = nextDeparture(now);
		return last.isAfter(next) ? last : next;
	}

	Instant nextDeparture(Instant now) {
		var step = this.departEvery.toSeconds();
		var earliest = now.plus(this.leadTime).getEpochSecond();
		return Instant.ofEpochSecond(Math.ceilDiv(earliest, step) * step);
	}

}
