package io.dockflow.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackgroundThreadTests {

	@Test
	void nobodyWaitsForTheWork() throws InterruptedException {
		var worker = new AtomicReference<Thread>();
		var begun = new CountDownLatch(1);
		var go = new CountDownLatch(1);
		try (var thread = new BackgroundThread("test-plans")) {
			assertThat(thread.begin(() -> {
				worker.set(Thread.currentThread());
				begun.countDown();
				await(go);
			})).isTrue();

			assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
			assertThat(worker.get()).isNotSameAs(Thread.currentThread());
			assertThat(worker.get().isVirtual()).as("it would take a carrier from all others").isFalse();
			assertThat(worker.get().getName()).isEqualTo("test-plans");
			go.countDown();
		}
	}

	@Test
	void refusesASecondPieceOfWorkUntilTheFirstIsDone() {
		var go = new CountDownLatch(1);
		try (var thread = new BackgroundThread("test-plans")) {
			assertThat(thread.begin(() -> await(go))).isTrue();

			assertThat(thread.begin(() -> {
			})).isFalse();
			go.countDown();

			Awaitility.await().until(() -> thread.begin(() -> {
			}));
		}
	}

	@Test
	void theEndOfTheApplicationInterruptsIt() throws InterruptedException {
		var begun = new CountDownLatch(1);
		var interrupted = new CountDownLatch(1);
		var thread = new BackgroundThread("test-plans");
		thread.begin(() -> {
			begun.countDown();
			try {
				new CountDownLatch(1).await();
			}
			catch (InterruptedException ex) {
				interrupted.countDown();
			}
		});
		assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

		thread.close();

		assertThat(interrupted.getCount()).isZero();
		assertThat(thread.begin(() -> {
		})).isFalse();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
