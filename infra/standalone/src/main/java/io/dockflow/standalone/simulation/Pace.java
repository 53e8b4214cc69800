package io.dockflow.standalone.simulation;

import java.time.Duration;

/**
 * How simulated time passes. Interrupting the thread ends every wait.
 */
@FunctionalInterface
interface Pace {

	/** Waits out a stretch of real time. */
	void rest(Duration real) throws InterruptedException;

	/** A pace that really waits. */
	static Pace real() {
		return Thread::sleep;
	}

}
