package io.dockflow.counting;

import java.time.Instant;
import java.util.List;

import io.dockflow.counting.CountRequest.Cause;
import org.jspecify.annotations.Nullable;

/**
 * A count of a location.
 *
 * @param itemId the one item that is counted, or {@code null} for everything there
 * @param decision how the supervisor settled it, {@code null} when nobody had to
 * @param decidedBy who stands for the difference: the supervisor, or whoever counted the
 * same again
 */
public record Count(String countNumber, String siteId, String locationId, @Nullable String itemId, Cause cause,
		State state, String requestedBy, Instant requestedAt, @Nullable String decision, @Nullable String decidedBy,
		@Nullable Instant decidedAt, @Nullable String decisionNote, @Nullable Instant closedAt, List<Round> rounds) {

	public Count {
		rounds = List.copyOf(rounds);
	}

	/** How far it came. */
	public enum State {

		OPEN, COUNTED, ADJUSTED

	}

	/** Whoever counted before may not count again. */
	boolean wasCountedBy(String username) {
		return this.rounds.stream().anyMatch((round) -> username.equals(round.countedBy()));
	}

	/** The round that is being counted, or was last. */
	Round lastRound() {
		return this.rounds.getLast();
	}

	/**
	 * One person's count.
	 *
	 * @param position the last movement of the ledger before it began
	 * @param scanning whether the bin was scanned, so that every line comes from the
	 * scanner
	 * @param countedBy {@code null} until it is done
	 */
	public record Round(int round, long position, Instant openedAt, boolean scanning, @Nullable String countedBy,
			@Nullable Instant countedAt, List<Line> lines) {

		public Round {
			lines = List.copyOf(lines);
		}

		/** Units too many and too few, added up without sign. */
		public long differenceUnits() {
			return this.lines.stream().mapToLong((line) -> Math.abs(line.differenceOrZero())).sum();
		}

	}

	/**
	 * What was seen of an item and lot, in base units.
	 *
	 * @param lot empty when the item has none
	 * @param booked what should have been there, {@code null} until it was compared
	 * @param difference seen less booked, {@code null} until it was compared
	 */
	public record Line(String itemId, String lot, long quantity, @Nullable Long booked, @Nullable Long difference) {

		long differenceOrZero() {
			return (this.difference != null) ? this.difference : 0;
		}

	}

}
