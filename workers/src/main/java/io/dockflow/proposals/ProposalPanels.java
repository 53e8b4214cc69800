package io.dockflow.proposals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dockflow.shared.Explanation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanelProvider;

import org.springframework.stereotype.Component;

/**
 * Tells a planner what weighs most in a plan, and asks why when it is rejected.
 */
@Component
class ProposalPanels implements WorkPanelProvider {

	private static final int SHOWN = 10;

	private final ProposalRows proposals;

	ProposalPanels(ProposalRows proposals) {
		this.proposals = proposals;
	}

	@Override
	public Set<String> elementIds() {
		return Set.of("Task_ReviewProposals");
	}

	@Override
	public List<FieldError> validate(WorkItem item, Map<String, Object> variables) {
		var note = variables.get("reviewNote");
		return ("reject".equals(variables.get("reviewDecision")) && (note == null || note.toString().isBlank())) ? List
			.of(new FieldError("reviewNote",
					"Expected a reason to reject what is undecided, but there is none. Say why, so that the next plan is better."))
				: List.of();
	}

	@Override
	public Optional<Explanation> explain(WorkItem item) {
		var run = item.require("runNumber");
		var dearest = this.proposals.find(new ProposalQuery(run, null, null, null, null, null, 0, SHOWN));
		return Optional.of(new Explanation("Dearest proposals of " + run,
				"The values are in EUR at the suppliers' prices. Each item's page shows its forecast and what other quantities would cost.",
				dearest.stream()
					.map((one) -> new Explanation.Candidate(
							"%d %s of %s for %s".formatted(one.quantity(), one.baseUnit(), one.itemId(), one.siteId()),
							one.quantity() * one.priceCents() / 100.0, one.state() == Proposal.State.ACCEPTED,
							one.reason()))
					.toList()));
	}

}
