package io.dockflow.waves;

import io.dockflow.waves.planning.CartCapacity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about waves.
 *
 * @param thresholdOrders so many queued orders start a wave without waiting for the timer
 * @param maxOrders no wave takes more
 * @param candidateOrders so many queued orders, those due first, a wave chooses from
 * @param pickerMinutes work that a wave may give its pickers together, by the labour
 * standard
 * @param pickedAfterMinutes when the orders of a wave will have been picked
 * @param nextWaveMinutes by how much later those of the next one will have been
 * @param metresPerLateMinute how much longer all walks may be for one order that is a
 * minute less late
 * @param cartTotes totes on a picker's cart; every order has its own
 * @param toteVolumeLitres litres in a tote
 * @param toteWeightKilograms kilograms in a tote
 * @param cartLines lines of one walk
 * @param byZone whether every zone has carts of its own
 * @param seed of the searches: the same orders and stock give the same plan
 * @param batchingSteps changes of batches to try
 * @param binSteps choices of bins to look at for each cart
 */
@ConfigurationProperties("dockflow.waves")
record WaveSettings(@DefaultValue("20") int thresholdOrders, @DefaultValue("60") int maxOrders,
		@DefaultValue("300") int candidateOrders, @DefaultValue("1200") int pickerMinutes,
		@DefaultValue("60") int pickedAfterMinutes, @DefaultValue("30") int nextWaveMinutes,
		@DefaultValue("1") int metresPerLateMinute, @DefaultValue("12") int cartTotes,
		@DefaultValue("50") int toteVolumeLitres, @DefaultValue("20") int toteWeightKilograms,
		@DefaultValue("80") int cartLines, @DefaultValue("false") boolean byZone, @DefaultValue("1") long seed,
		@DefaultValue("20000") int batchingSteps, @DefaultValue("200") int binSteps) {

	CartCapacity cart() {
		return new CartCapacity(this.cartTotes, this.toteVolumeLitres * 1_000_000L, this.toteWeightKilograms * 1_000L,
				this.cartLines);
	}

	/** A price in millimetres of all walks. */
	long millimetresPerSecondLate() {
		return Math.round(this.metresPerLateMinute * 1_000 / 60.0);
	}

}
