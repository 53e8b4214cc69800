package io.dockflow.engine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

/**
 * Wakes the relay when something was committed for it.
 */
@Component
class OutboxPoke {

	private final Semaphore signal = new Semaphore(0);

	void poke() {
		this.signal.release();
	}

	/** Waits for a poke, but no longer than the interval; many pokes count as one. */
	void await(Duration interval) throws InterruptedException {
		if (this.signal.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS)) {
			this.signal.drainPermits();
		}
	}

}
