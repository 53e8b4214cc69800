package io.dockflow.engine;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import io.dockflow.shared.BusinessRuleViolation;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DeadlockLoserDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import static org.assertj.core.api.Assertions.assertThat;

class JobFailureTests {

	@Test
	void usesUpNoRetryWhenTheDatabaseIsAway() {
		var failure = JobFailure.of("slotting.propose-location",
				new CannotCreateTransactionException("no", new SQLTransientConnectionException("pool is empty")));

		assertThat(failure.databaseAway()).isTrue();
		assertThat(failure.message()).contains("cannot be reached");
	}

	@Test
	void showsABrokenRuleAsItsOwnSentence() {
		var failure = JobFailure.of("receiving.post-receipt", new BusinessRuleViolation("There is a receipt already."));

		assertThat(failure).isEqualTo(
				new JobFailure(false, "The step receiving.post-receipt cannot be done: There is a receipt already."));
	}

	@Test
	void namesTheKindOfAnUnexpectedFailure() {
		var failure = JobFailure.of("x.y", new IllegalStateException("odd", new ArithmeticException("/ by zero")));

		assertThat(failure.message()).isEqualTo("The step x.y failed: odd (ArithmeticException)");
	}

	@Test
	void keepsMessagesShort() {
		assertThat(JobFailure.of("x.y", new IllegalStateException("z".repeat(9000))).message()).hasSize(1000);
	}

	@Test
	void seesADeadlockBehindAFailedRollback() {
		var deadlock = new DeadlockLoserDataAccessException("deadlock", new SQLException("deadlock", "40001", 1213));
		var rollback = new TransactionSystemException("savepoint is gone");
		rollback.initApplicationException(deadlock);

		assertThat(RetryingTransactions.isConflict(deadlock)).isTrue();
		assertThat(RetryingTransactions.isConflict(rollback)).isTrue();
		assertThat(RetryingTransactions.isConflict(new IllegalStateException("other"))).isFalse();
	}

}
