package io.dockflow.bench.inventory;

import java.util.concurrent.atomic.AtomicLong;

/** Idempotency keys and documents that nobody used before in this run. */
final class Keys {

	private static final AtomicLong NUMBERS = new AtomicLong();

	private Keys() {
	}

	static String next(String prefix) {
		return "%s:%d".formatted(prefix, NUMBERS.incrementAndGet());
	}

}
