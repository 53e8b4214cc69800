package io.dockflow.engine;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class RetryingTransactions implements Transactions {

	private static final Logger log = LoggerFactory.getLogger(RetryingTransactions.class);

	/** Lock wait timeout, deadlock, record changed since last read. */
	private static final Set<Integer> CONFLICTS = Set.of(1205, 1213, 1020);

	private final TransactionTemplate template;

	private final int attempts;

	private final Counter retries;

	RetryingTransactions(PlatformTransactionManager transactionManager, EngineProperties properties,
			MeterRegistry meters) {
		this.template = new TransactionTemplate(transactionManager);
		this.attempts = properties.transactionAttempts();
		this.retries = Counter.builder("dockflow.transactions.retries")
			.description("Transactions repeated after a deadlock or lock wait")
			.register(meters);
	}

	@Override
	public <T> T call(Supplier<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return work.get();
		}
		for (int attempt = 1;; attempt++) {
			try {
				return this.template.execute((status) -> work.get());
			}
			catch (RuntimeException ex) {
				if (attempt >= this.attempts || !isConflict(ex)) {
					throw ex;
				}
				this.retries.increment();
				log.debug("Transaction gave way to another one, attempt {} of {}", attempt, this.attempts);
				pause(attempt);
			}
		}
	}

	/**
	 * Full jitter, doubling from 10 ms to at most 320 ms: two victims must not meet
	 * again.
	 */
	private static void pause(int attempt) {
		var limitMillis = 10L << Math.min(attempt, 5);
		LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1 + ThreadLocalRandom.current().nextLong(limitMillis)));
	}

	static boolean isConflict(@Nullable Throwable failure) {
		for (var cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && CONFLICTS.contains(sql.getErrorCode())) {
				return true;
			}
			if (cause instanceof TransactionSystemException system && isConflict(system.getApplicationException())) {
				return true;
			}
		}
		return false;
	}

}
