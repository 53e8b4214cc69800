package io.dockflow.waves.batching;

import java.util.SplittableRandom;

/**
 * Remembers tours by the set of their orders, in a table in which a newer set takes the
 * place of an older one. Sets are told apart by 64 random bits, so that two of a million
 * are mistaken for each other once in tens of millions of runs; results are measured
 * again.
 */
final class RememberedTours implements OrderTours {

	private static final int SLOTS = 1 << 18;

	private final OrderTours tours;

	private final long[] bits;

	private final long[] sets = new long[SLOTS];

	private final long[] lengths = new long[SLOTS];

	RememberedTours(int orders, OrderTours tours) {
		this.tours = tours;
		this.bits = new SplittableRandom(orders).longs(orders).toArray();
	}

	@Override
	public long of(int[] orders, int count) {
		var set = 0L;
		for (var index = 0; index < count; index++) {
			set ^= this.bits[orders[index]];
		}
		var slot = (int) (set >>> 32) & (SLOTS - 1);
		if (this.sets[slot] != set) {
			this.lengths[slot] = this.tours.of(orders, count);
			this.sets[slot] = set;
		}
		return this.lengths[slot];
	}

}
