package io.dockflow.waves;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about waves.
 *
 * @param thresholdOrders so many queued orders start a wave without waiting for the timer
 * @param maxOrders no wave takes more
 * @param cartLines lines on a picker's cart
 * @param cartVolumeLitres litres on a picker's cart
 * @param cartWeightKilograms kilograms on a picker's cart
 */
@ConfigurationProperties("dockflow.waves")
record WaveSettings(@DefaultValue("20") int thresholdOrders, @DefaultValue("60") int maxOrders,
		@DefaultValue("40") int cartLines, @DefaultValue("600") int cartVolumeLitres,
		@DefaultValue("250") int cartWeightKilograms) {

	CartCapacity cart() {
		return new CartCapacity(this.cartLines, this.cartVolumeLitres * 1_000_000L, this.cartWeightKilograms * 1_000L);
	}

}
