package io.dockflow.engine;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A thread of its own for work that computes for minutes, so that neither the clock's
 * thread nor those of jobs and requests wait for it. One piece of work at a time and none
 * in a queue: what comes meanwhile is refused.
 */
public final class BackgroundThread implements AutoCloseable {

	private static final Duration IDLE = Duration.ofSeconds(10);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final ThreadPoolExecutor executor;

	/** Starts no thread yet. */
	public BackgroundThread(String name) {
		this.executor = new ThreadPoolExecutor(0, 1, IDLE.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(),
				Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name(name).factory());
	}

	/**
	 * Begins the work and returns at once. The work handles its own failures.
	 * @return {@code false} when it was refused, because the former is still going on or
	 * the application ends
	 */
	public boolean begin(Runnable work) {
		try {
			this.executor.execute(work);
			return true;
		}
		catch (RejectedExecutionException ex) {
			return false;
		}
	}

	/** Interrupts the work and waits a moment for it. */
	@Override
	public void close() {
		this.executor.shutdownNow();
		try {
			this.executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
