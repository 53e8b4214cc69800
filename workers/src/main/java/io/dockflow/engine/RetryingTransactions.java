package io.dockflow.engine;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class RetryingTransactions implements Transactions {

	private static final Logger log = LoggerFactory.getLogger(RetryingTransactions.class);

	private static final int LOCK_WAIT = 1205;

	/** Lock wait timeout, deadlock, record changed since last read. */
	private static final Set<Integer> CONFLICTS = Set.of(LOCK_WAIT, 1213, 1020);

	private final TransactionTemplate template;

	private final TransactionTemplate apart;

	private final int attempts;

	private final Counter deadlocks;

	private final Counter lockWaits;

	private final DistributionSummary retries;

	RetryingTransactions(PlatformTransactionManager transactionManager, EngineProperties properties,
			MeterRegistry meters) {
		this.template = new TransactionTemplate(transactionManager);
		this.apart = new TransactionTemplate(transactionManager);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.attempts = properties.transactionAttempts();
		this.deadlocks = conflicts(meters, "deadlock");
		this.lockWaits = conflicts(meters, "lock-wait");
		this.retries = DistributionSummary.builder("dockflow.transactions.retries")
			.description("How often a transaction was repeated before it committed")
			.serviceLevelObjectives(1, 2, 3, 4, 5)
			.register(meters);
	}

	private static Counter conflicts(MeterRegistry meters, String kind) {
		return Counter.builder("dockflow.transactions.conflicts")
			.tag("kind", kind)
			.description("Transactions that the database broke off in favour of another one")
			.register(meters);
	}

	@Override
	public <T> T call(Supplier<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return work.get();
		}
		return repeat(this.template, work);
	}

	@Override
	public <T> T callApart(Supplier<T> work) {
		return repeat(this.apart, work);
	}

	private <T> T repeat(TransactionTemplate transaction, Supplier<T> work) {
		for (int attempt = 1;; attempt++) {
			try {
				var result = transaction.execute((status) -> work.get());
				this.retries.record(attempt - 1);
				return result;
			}
			catch (RuntimeException ex) {
				var conflict = conflict(ex);
				if (conflict != 0) {
					((conflict == LOCK_WAIT) ? this.lockWaits : this.deadlocks).increment();
				}
				if (attempt >= this.attempts || conflict == 0) {
					throw ex;
				}
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
		return conflict(failure) != 0;
	}

	/**
	 * The database's error code when it broke the transaction off for another one, else
	 * 0.
	 */
	private static int conflict(@Nullable Throwable failure) {
		for (var cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && CONFLICTS.contains(sql.getErrorCode())) {
				return sql.getErrorCode();
			}
			if (cause instanceof TransactionSystemException system && isConflict(system.getApplicationException())) {
				return conflict(system.getApplicationException());
			}
		}
		return 0;
	}

}
