package io.dockflow.engine;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

import io.dockflow.shared.BusinessRuleViolation;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What to make of an exception that is not drawn in any diagram.
 *
 * @param databaseAway whether the database could not be reached, which is nobody's
 * mistake and uses up no retry
 * @param message for the person who finds it as an incident
 */
record JobFailure(boolean databaseAway, String message) {

	private static final int LONGEST_MESSAGE = 1000;

	static JobFailure of(String jobType, Throwable failure) {
		if (isDatabaseAway(failure)) {
			return new JobFailure(true,
					"The database cannot be reached. The step %s is tried again on its own.".formatted(jobType));
		}
		var message = (failure instanceof BusinessRuleViolation)
				? "The step %s cannot be done: %s".formatted(jobType, failure.getMessage())
				: "The step %s failed: %s (%s)".formatted(jobType, failure.getMessage(),
						root(failure).getClass().getSimpleName());
		return new JobFailure(false, message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)));
	}

	private static boolean isDatabaseAway(Throwable failure) {
		for (var cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CannotCreateTransactionException || cause instanceof DataAccessResourceFailureException
					|| cause instanceof SQLTransientConnectionException
					|| cause instanceof SQLNonTransientConnectionException || (cause instanceof SQLException sql
							&& sql.getSQLState() != null && sql.getSQLState().startsWith("08"))) {
				return true;
			}
		}
		return false;
	}

	private static Throwable root(Throwable failure) {
		var cause = failure;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return cause;
	}

}
