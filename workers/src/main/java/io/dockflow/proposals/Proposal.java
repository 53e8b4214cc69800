package io.dockflow.proposals;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a run proposes to buy or to move, in base units.
 *
 * @param source the supplier or the site that gives; empty when nobody delivers it
 * @param sourceName its name
 * @param proposed by the run
 * @param quantity as a planner changed it
 * @param priceCents of a base unit; 0 for a transfer
 * @param exception what a planner should know, as the approval table names it
 * @param document the purchase order or transfer it became
 */
public record Proposal(long proposalId, String runNumber, String siteId, String itemId, String description,
		String baseUnit, @Nullable String demandClass, Kind kind, String source, String sourceName, long proposed,
		long quantity, long priceCents, LocalDate neededOn, String exception, State state, String reason,
		@Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String note, @Nullable String document) {

	/** What is proposed. */
	public enum Kind {

		BUY, TRANSFER

	}

	/** What became of it. */
	public enum State {

		/** Nobody has decided yet. */
		OPEN,
		/** Put off until the supplier's order is worth it. */
		WAITING, ACCEPTED, REJECTED,
		/** Left to the next plan. */
		DROPPED, ORDERED, FAILED

	}

}
