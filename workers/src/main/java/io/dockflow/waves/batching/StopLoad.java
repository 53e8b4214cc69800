package io.dockflow.waves.batching;

import java.util.Arrays;

/**
 * What an order takes from one stop.
 *
 * @param stop number of the stop
 * @param load of what is taken there, per limit of the cart, none negative
 */
public record StopLoad(int stop, long[] load) {

	public StopLoad {
		load = load.clone();
	}

	@Override
	public long[] load() {
		return this.load.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof StopLoad that && this.stop == that.stop && Arrays.equals(this.load, that.load);
	}

	@Override
	public int hashCode() {
		return 31 * this.stop + Arrays.hashCode(this.load);
	}

	@Override
	public String toString() {
		return "%s at %d".formatted(Arrays.toString(this.load), this.stop);
	}

}
