package io.dockflow.local;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a server to become what it shall be. */
final class Waiting {

	private static final Duration PAUSE = Duration.ofMillis(100);

	private Waiting() {
	}

	/** Whether the condition came true while the process lived and patience lasted. */
	static boolean until(BooleanSupplier condition, ChildProcess process, Duration patience) {
		long deadline = System.nanoTime() + patience.toNanos();
		while (process.isAlive() && System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
			if (condition.getAsBoolean()) {
				return true;
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		return false;
	}

}
