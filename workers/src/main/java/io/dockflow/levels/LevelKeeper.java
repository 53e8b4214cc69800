package io.dockflow.levels;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import io.dockflow.engine.Transactions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the snapshot up with the ledger: takes what changed, adds the items up and tells
 * of it, all in one transaction. Any number of processes may do it at once.
 */
@Component
class LevelKeeper implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(LevelKeeper.class);

	private static final int BATCH = 500;

	private static final Duration INTERVAL = Duration.ofMillis(200);

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

	private final StockChanges changes;

	private final LevelRows levels;

	private final ObjectProvider<StockChangeReader> readers;

	private final Transactions transactions;

	private final ApplicationEventPublisher events;

	private volatile boolean running;

	private Thread thread = new Thread(() -> {
	});

	LevelKeeper(StockChanges changes, LevelRows levels, ObjectProvider<StockChangeReader> readers,
			Transactions transactions, ApplicationEventPublisher events, MeterRegistry meters) {
		this.changes = changes;
		this.levels = levels;
		this.readers = readers;
		this.transactions = transactions;
		this.events = events;
		Gauge.builder("dockflow.stock.changes.waiting", changes, StockChanges::waiting)
			.description("Stock changes that are not yet in the levels")
			.register(meters);
	}

	/** Takes one batch and answers how many changes it had. */
	int keepUp() {
		return this.transactions.call(() -> {
			var taken = this.changes.lock(BATCH);
			if (!taken.isEmpty()) {
				this.levels.addUp(this.changes.touched(taken)).forEach(this.events::publishEvent);
				if (this.readers.stream().anyMatch(StockChangeReader::wantsStockChanges)) {
					this.changes.told(taken).forEach(this.events::publishEvent);
				}
				this.changes.remove(taken);
			}
			return taken.size();
		});
	}

	private void loop() {
		while (this.running) {
			try {
				if (keepUp() < BATCH) {
					LockSupport.parkNanos(INTERVAL.toNanos());
				}
			}
			catch (RuntimeException ex) {
				log.warn("Stock levels fall behind, tried again in {}: {}", AFTER_FAILURE, ex.getMessage());
				LockSupport.parkNanos(AFTER_FAILURE.toNanos());
			}
		}
	}

	@Override
	public void start() {
		this.running = true;
		this.thread = Thread.ofVirtual().name("dockflow-stock-levels").start(this::loop);
	}

	@Override
	public void stop() {
		this.running = false;
		LockSupport.unpark(this.thread);
		try {
			this.thread.join(Duration.ofSeconds(10));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
