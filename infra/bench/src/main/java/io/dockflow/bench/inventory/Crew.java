package io.dockflow.bench.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads that start together.
 */
final class Crew {

	private final int threads;

	Crew(int threads) {
		this.threads = threads;
	}

	/**
	 * Runs the shift once per thread.
	 * @return what each thread answered, and the seconds from the start to the last
	 * answer
	 * @throws Exception what a thread threw, if any did
	 */
	Shift work(Work work) throws Exception {
		CountDownLatch ready = new CountDownLatch(this.threads);
		CountDownLatch start = new CountDownLatch(1);
		List<Future<Long>> answers = new ArrayList<>();
		try (ExecutorService pool = Executors.newFixedThreadPool(this.threads)) {
			for (int thread = 0; thread < this.threads; thread++) {
				int number = thread;
				answers.add(pool.submit(() -> {
					ready.countDown();
					start.await();
					return work.run(number);
				}));
			}
			ready.await();
			long from = System.nanoTime();
			start.countDown();
			long done = 0;
			for (Future<Long> answer : answers) {
				done += answer.get();
			}
			return new Shift(done, (System.nanoTime() - from) / 1e9);
		}
	}

	/** What one thread does; answers how much it got done. */
	interface Work {

		long run(int thread) throws Exception;

	}

	/** What all got done together. */
	record Shift(long done, double seconds) {

		double perSecond() {
			return this.done / this.seconds;
		}

	}

}
