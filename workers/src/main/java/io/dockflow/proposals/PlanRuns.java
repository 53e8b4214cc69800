package io.dockflow.proposals;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Planning runs and what they propose.
 */
public interface PlanRuns {

	/**
	 * Asks for a plan of a site and of all that supply it or are supplied by it.
	 * @throws io.dockflow.shared.NotFound when there is no such site
	 * @throws AlreadyPlanned when one of them is being planned
	 */
	PlanRun request(String siteId, String requestedBy);

	/**
	 * The run of that number.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	PlanRun byNumber(String runNumber);

	/** The newest first; {@code null} means any site. */
	List<PlanRun> list(@Nullable String siteId, int page, int size);

	long count(@Nullable String siteId);

	/** The runs' proposals, the dearest first. */
	List<Proposal> proposals(ProposalQuery query);

	long countProposals(ProposalQuery query);

	/**
	 * An item at a site as a run planned it.
	 * @throws io.dockflow.shared.NotFound when the run did not
	 */
	PlannedItem item(String runNumber, String siteId, String itemId);

	/** Lets sites supply each other from the next run on. */
	void setLane(SupplyLane lane);

	List<SupplyLane> lanes();

}
