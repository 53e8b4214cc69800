package io.dockflow.slotting;

import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Put-aways from the proposal to the posting.
 */
public interface PutAways {

	/**
	 * Proposes the feasible bin that causes least work and holds its capacity until the
	 * unit is there.
	 * @param refusedLocations bins that turned out wrong
	 * @throws NoSpace when no bin is feasible
	 */
	PutAwayProposal propose(String handlingUnitId, Set<String> refusedLocations);

	/**
	 * Posts that the unit stands in a location.
	 * @throws LocationRefused when the location is blocked or its rules forbid it
	 */
	void confirm(Confirmation confirmation);

	/** Why a location must not take the unit, {@code null} when it may. */
	@Nullable String objection(String handlingUnitId, String locationId);

	/** Gives up what is on its way: the capacity held and the work assigned. */
	void cancel(Collection<String> handlingUnitIds);

	/**
	 * What the worker says they did.
	 *
	 * @param proposedLocation where it should go
	 * @param location where it went
	 * @param deviationReason why it went elsewhere
	 * @param idempotencyKey names this put-away for ever
	 */
	record Confirmation(String handlingUnitId, String proposedLocation, String location,
			@Nullable String deviationReason, String idempotencyKey, @Nullable Long processInstanceKey) {
	}

}
