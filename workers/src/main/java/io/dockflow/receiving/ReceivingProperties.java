package io.dockflow.receiving;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Times of the dock.
 *
 * @param unloading how long a truck has a door
 * @param longestWait how far behind the wanted time a door may be booked
 * @param lateAfter when a truck counts as late
 * @param noShowAfter when nobody waits for it any more
 */
@ConfigurationProperties("dockflow.receiving")
record ReceivingProperties(@DefaultValue("1h") Duration unloading, @DefaultValue("72h") Duration longestWait,
		@DefaultValue("30m") Duration lateAfter, @DefaultValue("4h") Duration noShowAfter) {

}
