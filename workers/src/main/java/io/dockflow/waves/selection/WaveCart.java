package io.dockflow.waves.selection;

/**
 * A cart that a wave may take.
 *
 * @param orders numbers of its orders, the most worthwhile first
 * @param value lateness avoided and walking saved, in units of length
 * @param seconds of work, at least 1
 */
record WaveCart(int[] orders, long value, long seconds) {

	/** More value a second first. */
	int compareByDensity(WaveCart other) {
		var order = Double.compare((double) other.value / other.seconds, (double) this.value / this.seconds);
		return (order != 0) ? order : Integer.compare(this.orders[0], other.orders[0]);
	}

}
