package io.dockflow.web.planning;

import java.time.LocalDate;
import java.util.List;

import io.dockflow.proposals.PlanRun;
import io.dockflow.proposals.PlanRuns;
import io.dockflow.proposals.PlannedItem;
import io.dockflow.proposals.Proposal;
import io.dockflow.proposals.ProposalQuery;
import io.dockflow.proposals.StockOutlook;
import io.dockflow.proposals.SupplyLane;
import io.dockflow.proposals.WhatIf;
import io.dockflow.web.readmodel.Page;
import io.dockflow.web.security.DockflowUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Planning runs, each item at a site as they planned it, and the ways between sites.
 */
@RestController
@RequestMapping("/api")
@Tag(name = "Planning")
class PlanController {

	private static final int PROPOSALS = 500;

	private final PlanRuns plans;

	PlanController(PlanRuns plans) {
		this.plans = plans;
	}

	@PostMapping("/plans")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Plan a site now, with all that supply it or are supplied by it")
	PlanRun request(@Valid @RequestBody PlanRequest body, @AuthenticationPrincipal DockflowUser user) {
		return this.plans.request(body.siteId(), user.getUsername());
	}

	@GetMapping("/plans")
	@Operation(summary = "Planning runs, the newest first")
	Page<PlanRun> runs(@RequestParam(required = false) @Nullable String siteId,
			@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
		String site = (siteId != null && !siteId.isBlank()) ? siteId : null;
		return new Page<>(this.plans.list(site, Page.number(page), Page.size(size)), this.plans.count(site),
				Page.number(page), Page.size(size));
	}

	@GetMapping("/plans/{number}")
	@Operation(summary = "One run with its figures")
	PlanRun run(@PathVariable String number) {
		return this.plans.byNumber(number);
	}

	@GetMapping("/plans/{number}/items/{siteId}/{itemId}")
	@Operation(summary = "An item at a site as a run planned it: history, forecast, policy, outlook and proposals")
	ItemView item(@PathVariable String number, @PathVariable String siteId, @PathVariable String itemId) {
		PlannedItem item = this.plans.item(number, siteId, itemId);
		LocalDate today = this.plans.byNumber(number).plannedOn();
		List<Proposal> proposals = this.plans
			.proposals(new ProposalQuery(number, siteId, null, null, null, itemId, 0, PROPOSALS))
			.stream()
			.filter((proposal) -> proposal.itemId().equals(itemId))
			.toList();
		return new ItemView(item, today, proposals, StockOutlook.of(item, today, proposals));
	}

	@GetMapping("/plans/{number}/items/{siteId}/{itemId}/what-if")
	@Operation(summary = "What other service targets would have meant on the item's own history")
	List<WhatIf.Answer> whatIf(@PathVariable String number, @PathVariable String siteId, @PathVariable String itemId) {
		return WhatIf.of(this.plans.item(number, siteId, itemId));
	}

	@GetMapping("/supply-lanes")
	@Operation(summary = "Which sites supply each other")
	List<SupplyLane> lanes() {
		return this.plans.lanes();
	}

	@PutMapping("/supply-lanes")
	@Operation(summary = "Let a site supply another from the next run on")
	SupplyLane setLane(@Valid @RequestBody LaneBody body) {
		SupplyLane lane = new SupplyLane(body.fromSite(), body.toSite(), body.kind(), body.days(), body.unitCostCents(),
				body.fixedCostCents());
		this.plans.setLane(lane);
		return lane;
	}

	record PlanRequest(@NotBlank String siteId) {
	}

	record LaneBody(@NotBlank String fromSite, @NotBlank String toSite, SupplyLane.@NotNull Kind kind,
			@Min(0) @Max(60) int days, @Min(0) @Max(100_000_000) long unitCostCents,
			@Min(0) @Max(100_000_000) long fixedCostCents) {
	}

	record ItemView(PlannedItem item, LocalDate plannedOn, List<Proposal> proposals, List<StockOutlook.Week> outlook) {
	}

}
