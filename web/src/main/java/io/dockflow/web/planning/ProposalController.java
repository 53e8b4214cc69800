package io.dockflow.web.planning;

import io.dockflow.proposals.PlanRuns;
import io.dockflow.proposals.Proposal;
import io.dockflow.proposals.ProposalQuery;
import io.dockflow.proposals.Review;
import io.dockflow.web.readmodel.Page;
import io.dockflow.web.security.DockflowUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What runs propose to buy and to move, and what planners decide one by one.
 */
@RestController
@RequestMapping("/api/proposals")
@Tag(name = "Planning")
class ProposalController {

	private final PlanRuns plans;

	private final Review review;

	ProposalController(PlanRuns plans, Review review) {
		this.plans = plans;
		this.review = review;
	}

	@GetMapping
	@Operation(summary = "Proposals, those of the newest run first, the dearest first")
	Page<Proposal> list(@RequestParam(required = false) @Nullable String runNumber,
			@RequestParam(required = false) @Nullable String siteId,
			@RequestParam(required = false) @Nullable String source,
			@RequestParam(required = false) @Nullable String demandClass,
			@RequestParam(required = false) Proposal.@Nullable State state,
			@RequestParam(name = "q", required = false) @Nullable String text,
			@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
		ProposalQuery query = new ProposalQuery(runNumber, siteId, source, demandClass, state, text, Page.number(page),
				Page.size(size));
		return new Page<>(this.plans.proposals(query), this.plans.countProposals(query), query.page(), query.size());
	}

	@PostMapping("/{id}/accept")
	@Operation(summary = "Accept a proposal, as it is or with another quantity, while its run is under review")
	Proposal accept(@PathVariable long id, @Valid @RequestBody AcceptBody body,
			@AuthenticationPrincipal DockflowUser user) {
		return this.review.accept(id, body.quantity(), user.getUsername(), body.note());
	}

	@PostMapping("/{id}/reject")
	@Operation(summary = "Reject a proposal with a reason, while its run is under review")
	Proposal reject(@PathVariable long id, @Valid @RequestBody RejectBody body,
			@AuthenticationPrincipal DockflowUser user) {
		return this.review.reject(id, user.getUsername(), body.note());
	}

	record AcceptBody(@Nullable @Min(1) @Max(1_000_000_000) Long quantity, @Nullable @Size(max = 500) String note) {
	}

	record RejectBody(@NotBlank @Size(max = 500) String note) {
	}

}
