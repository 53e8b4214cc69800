package io.dockflow.inventory;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The door to stock for everybody who is not a process of the house: commands in batches
 * that happen together or not at all, and once per key however often they are sent.
 */
public interface StockCommands {

	/**
	 * Executes a batch, or answers as before when its key was executed.
	 * @throws PostingConflict when the key was used for another batch
	 * @throws InsufficientStock when a cell has too little that is free
	 * @throws io.dockflow.shared.BusinessRuleViolation when a rule does not allow it
	 * @throws io.dockflow.shared.NotFound when it names a reservation, unit or posting
	 * that is not there
	 */
	Result execute(Batch batch);

	/**
	 * Commands that belong together.
	 *
	 * @param key names this batch for ever, 1 to 150 characters
	 * @param document the business number people look it up by
	 * @param effectiveAt when it happened on the floor
	 * @param approval who allowed it, or {@code null}
	 */
	record Batch(String key, String document, String reason, String by, @Nullable Long processInstanceKey,
			Instant effectiveAt, Posting.@Nullable Approval approval, List<StockCommand> commands) {

		public Batch {
			if (key.isBlank() || key.length() > 150) {
				throw new IllegalArgumentException(
						"Expected a key of 1 to 150 characters, but got '%s'. Make one per intention and repeat it with each try."
							.formatted(key));
			}
			if (commands.isEmpty()) {
				throw new IllegalArgumentException("Expected at least one command, but got none. Send one.");
			}
			commands = List.copyOf(commands);
		}

	}

	/**
	 * What became of a batch.
	 *
	 * @param repeated whether it had been executed before
	 */
	record Result(String key, boolean repeated, List<Outcome> outcomes) {
	}

	/**
	 * What became of a command.
	 *
	 * @param postingKey key of the posting it made, for a reversal; {@code null} when it
	 * made none
	 * @param handlingUnitId the unit it made, or {@code null}
	 * @param reservations what it reserved
	 * @param missing what it could not reserve, by line: the backorder
	 */
	record Outcome(String command, @Nullable String postingKey, @Nullable String handlingUnitId,
			List<Reservation> reservations, List<Missing> missing) {
	}

	/** What a line did not get, in base units. */
	record Missing(int line, String itemId, long quantity) {
	}

}
