package io.dockflow.counting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

	/** The rounds that are done. */
	List<Round> counted() {
		return this.rounds.stream().filter((round) -> round.countedBy() != null).toList();
	}

	/**
	 * One person's count.
	 *
	 * @param position the last movement of the ledger before it began
	 * @param endedPosition the last movement when it was compared, {@code null} until
	 * then
	 * @param scanning whether the bin was scanned, so that every line comes from the
	 * scanner
	 * @param countedBy {@code null} until it is done
	 */
	public record Round(int round, long position, @Nullable Long endedPosition, Instant openedAt, boolean scanning,
			@Nullable String countedBy, @Nullable Instant countedAt, List<Line> lines) {

		public Round {
			lines = List.copyOf(lines);
		}

		/** What it found too many and too few; goods that are right are missing. */
		Map<Goods, Long> differences() {
			var differences = new TreeMap<Goods, Long>();
			this.lines.stream()
				.filter((line) -> line.differenceOrZero() != 0)
				.forEach((line) -> differences.put(line.goods(), line.differenceOrZero()));
			return differences;
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

		Goods goods() {
			return new Goods(this.itemId, this.lot);
		}

		long bookedOrZero() {
			return (this.booked != null) ? this.booked : 0;
		}

		long differenceOrZero() {
			return (this.difference != null) ? this.difference : 0;
		}

	}

}
