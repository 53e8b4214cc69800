package io.dockflow.slotting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.dockflow.decisions.Decisions;
import io.dockflow.engine.Transactions;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockLedger;
import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import io.dockflow.processes.CandidateGroups;
import io.dockflow.shared.Explanation;
import io.dockflow.shared.NotFound;
import io.dockflow.sites.Locations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

@Component
class NearestFeasiblePutAways implements PutAways {

	static final String DECISION = "put-away";

	private static final int SHOWN_CANDIDATES = 5;

	private final UnitLoads unitLoads;

	private final Bins bins;

	private final Locations locations;

	private final HandlingUnits handlingUnits;

	private final StockLedger ledger;

	private final Decisions decisions;

	private final Assignments assignments;

	private final Transactions transactions;

	private final Clock clock;

	NearestFeasiblePutAways(UnitLoads unitLoads, Bins bins, Locations locations, HandlingUnits handlingUnits,
			StockLedger ledger, Decisions decisions, Assignments assignments, Transactions transactions, Clock clock) {
		this.unitLoads = unitLoads;
		this.bins = bins;
		this.locations = locations;
		this.handlingUnits = handlingUnits;
		this.ledger = ledger;
		this.decisions = decisions;
		this.assignments = assignments;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public PutAwayProposal propose(String handlingUnitId, Set<String> refusedLocations) {
		return this.transactions.call(() -> {
			var unit = load(handlingUnitId);
			var ranked = NearestBin.rank(this.bins.ofCondition(unit)
				.stream()
				.filter((bin) -> !refusedLocations.contains(bin.location().locationId()))
				.filter((bin) -> PutAwayRules.objection(unit, bin).isEmpty())
				.toList(), this.locations.byId(unit.locationId()));
			for (var candidate : ranked) {
				var locationId = candidate.bin().location().locationId();
				var locked = this.bins.lock(unit, locationId);
				if (locked.isPresent() && PutAwayRules.objection(unit, locked.get()).isEmpty()) {
					this.bins.claim(unit, locationId);
					return decide(unit, candidate, ranked);
				}
			}
			throw new NoSpace(
					"Expected a bin at %s that is %s and takes %d kg and %.2f m³ of %s, but there is none. Free a bin or name one."
						.formatted(unit.siteId(), unit.condition().name().toLowerCase(Locale.ROOT),
								(unit.weightGrams() + 999) / 1000, unit.volumeMm3() / 1e9,
								unit.first().item().itemId()));
		});
	}

	private PutAwayProposal decide(UnitLoad unit, NearestBin.Ranked chosen, List<NearestBin.Ranked> ranked) {
		var locationId = chosen.bin().location().locationId();
		var reason = "%s is the nearest of %d %s bins with room for it, %.0f m from here%s.".formatted(locationId,
				ranked.size(), unit.condition().name().toLowerCase(Locale.ROOT), chosen.metres(),
				chosen.bin().location().pickable() ? "" : ", in the reserve");
		var candidates = new ArrayList<Explanation.Candidate>();
		ranked.stream()
			.filter((candidate) -> candidate == chosen || ranked.indexOf(candidate) < SHOWN_CANDIDATES)
			.forEach((candidate) -> candidates.add(new Explanation.Candidate(candidate.bin().location().locationId(),
					candidate.score(), candidate == chosen,
					"%.0f m, level %d".formatted(candidate.metres(), candidate.bin().location().level()))));
		this.decisions.record(DECISION, unit.handlingUnitId(), locationId, NearestBin.RULE,
				new Explanation("Why this bin", reason, candidates));
		return new PutAwayProposal(locationId, reason, CandidateGroups.PUT_AWAY, ranked.size());
	}

	@Override
	public void confirm(Confirmation confirmation) {
		this.transactions.run(() -> {
			var unit = load(confirmation.handlingUnitId());
			var locationId = confirmation.location();
			var bin = this.bins.lock(unit, locationId)
				.orElseThrow(() -> new LocationRefused(locationId,
						"There is no location %s. Scan it again.".formatted(locationId)));
			PutAwayRules.objection(unit, bin).ifPresent((objection) -> {
				throw new LocationRefused(locationId, objection + ". Choose another bin.");
			});
			var transfers = this.handlingUnits.moveAll(unit.handlingUnitId(), unit.siteId(), locationId);
			if (!transfers.isEmpty()) {
				var document = this.handlingUnits.byId(unit.handlingUnitId()).document();
				this.ledger.post(new Posting(confirmation.idempotencyKey(), MovementType.PUT_AWAY, reason(confirmation),
						this.assignments.whoDoes(TaskKind.PUT_AWAY, unit.handlingUnitId(), "put-away"),
						confirmation.processInstanceKey(), (document != null) ? document : unit.handlingUnitId(),
						this.clock.instant(), transfers));
			}
			this.bins.release(List.of(unit.handlingUnitId()));
			this.assignments.finish(TaskKind.PUT_AWAY, unit.handlingUnitId(), null);
		});
	}

	private static String reason(Confirmation confirmation) {
		if (confirmation.location().equals(confirmation.proposedLocation())) {
			return "put away as proposed";
		}
		var given = confirmation.deviationReason();
		var text = "instead of %s: %s".formatted(confirmation.proposedLocation(),
				(given != null && !given.isBlank()) ? given.strip() : "no reason given");
		return text.substring(0, Math.min(text.length(), 200));
	}

	@Override
	public @Nullable String objection(String handlingUnitId, String locationId) {
		var unit = load(handlingUnitId);
		return this.bins.find(unit, locationId)
			.map((bin) -> PutAwayRules.objection(unit, bin).orElse(null))
			.orElseGet(() -> this.locations.find(locationId).isPresent() ? null
					: "There is no location %s".formatted(locationId));
	}

	@Override
	public void cancel(Collection<String> handlingUnitIds) {
		this.transactions.run(() -> {
			this.bins.release(handlingUnitIds);
			handlingUnitIds.forEach((unit) -> this.assignments.cancel(TaskKind.PUT_AWAY, unit));
		});
	}

	private UnitLoad load(String handlingUnitId) {
		return this.unitLoads.find(handlingUnitId)
			.orElseThrow(() -> new NotFound("stock in handling unit", handlingUnitId));
	}

}
