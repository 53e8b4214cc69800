package io.dockflow.proposals;

import io.dockflow.engine.Transactions;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What planners decide on proposals, one by one or all that is left.
 */
@Component
public class Review {

	private final ProposalRows proposals;

	private final PlanRows runs;

	private final Transactions transactions;

	Review(ProposalRows proposals, PlanRows runs, Transactions transactions) {
		this.proposals = proposals;
		this.runs = runs;
		this.transactions = transactions;
	}

	/**
	 * Accepts a proposal.
	 * @param quantity base units, {@code null} for as many as proposed
	 * @throws BusinessRuleViolation when the run is beyond its review
	 */
	public Proposal accept(long proposalId, @Nullable Long quantity, String by, @Nullable String note) {
		return this.transactions.call(() -> {
			var proposal = undecided(proposalId);
			if (quantity != null && quantity < 1) {
				throw new BusinessRuleViolation(
						"Expected 1 or more base units, but got %d. Reject the proposal to order none."
							.formatted(quantity));
			}
			this.proposals.decide(proposalId, Proposal.State.ACCEPTED,
					(quantity != null) ? quantity : proposal.proposed(), by, note);
			return this.proposals.lock(proposalId).orElseThrow();
		});
	}

	/**
	 * Rejects a proposal.
	 * @param note why
	 * @throws BusinessRuleViolation when the run is beyond its review, or nobody says why
	 */
	public Proposal reject(long proposalId, String by, @Nullable String note) {
		return this.transactions.call(() -> {
			var proposal = undecided(proposalId);
			if (note == null || note.isBlank()) {
				throw new BusinessRuleViolation(
						"Expected a reason to reject the proposal, but there is none. Say why, so that the next plan is better.");
			}
			this.proposals.decide(proposalId, Proposal.State.REJECTED, proposal.proposed(), by, note);
			return this.proposals.lock(proposalId).orElseThrow();
		});
	}

	private Proposal undecided(long proposalId) {
		var proposal = this.proposals.lock(proposalId)
			.orElseThrow(() -> new NotFound("proposal", String.valueOf(proposalId)));
		var decidable = switch (proposal.state()) {
			case OPEN, ACCEPTED, REJECTED -> true;
			case WAITING, DROPPED, ORDERED, FAILED -> false;
		};
		if (!decidable || this.runs.byNumber(proposal.runNumber()).state() != PlanRun.State.PROPOSED) {
			throw new BusinessRuleViolation(
					"Expected a proposal under review, but %s of %s at %s is %s. Ask for a new plan."
						.formatted(proposal.runNumber(), proposal.itemId(), proposal.siteId(), proposal.state()));
		}
		return proposal;
	}

	/**
	 * Decides all that nobody has decided, inside the job's transaction.
	 * @param decision {@code accept}, {@code reject}, or {@code null} when the time is
	 * over
	 */
	public void settle(String runNumber, @Nullable String decision, @Nullable String note, @Nullable String by) {
		var state = switch (decision) {
			case "accept" -> Proposal.State.ACCEPTED;
			case "reject" -> Proposal.State.REJECTED;
			case null -> Proposal.State.DROPPED;
			default -> throw new IllegalArgumentException(
					"Expected to accept or to reject what is undecided of %s, but got '%s'. Correct the form's answers."
						.formatted(runNumber, decision));
		};
		this.proposals.decideOpen(runNumber, state, by, note);
		this.runs.reviewed(runNumber, by, note);
	}

}
