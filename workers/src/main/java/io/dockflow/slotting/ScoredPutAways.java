package io.dockflow.slotting;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

@Component
class ScoredPutAways implements PutAways {

	static final String DECISION = "put-away";

	private static final int SHOWN_CANDIDATES = 5;

	private final UnitLoads unitLoads;

	private final Bins bins;

	private final Locations locations;

	private final HandlingUnits handlingUnits;

	private final StockLedger ledger;

	private final DemandRates demands;

	private final SlotPlans plans;

	private final Faces faces;

	private final Decisions decisions;

	private final Assignments assignments;

	private final Transactions transactions;

	private final Clock clock;

	ScoredPutAways(UnitLoads unitLoads, Bins bins, Locations locations, HandlingUnits handlingUnits, StockLedger ledger,
			DemandRates demands, SlotPlans plans, Faces faces, Decisions decisions, Assignments assignments,
			Transactions transactions, Clock clock) {
		this.unitLoads = unitLoads;
		this.bins = bins;
		this.locations = locations;
		this.handlingUnits = handlingUnits;
		this.ledger = ledger;
		this.demands = demands;
		this.plans = plans;
		this.faces = faces;
		this.decisions = decisions;
		this.assignments = assignments;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public PutAwayProposal propose(String handlingUnitId, Set<String> refusedLocations) {
		return this.transactions.call(() -> {
			var unit = load(handlingUnitId);
			var all = this.bins.ofCondition(unit);
			var score = score(unit, all);
			var ranked = score.rank(all.stream()
				.filter((bin) -> !refusedLocations.contains(bin.location().locationId()))
				.filter((bin) -> PutAwayRules.objection(unit, bin).isEmpty())
				.toList());
			for (var candidate : ranked) {
				var locationId = candidate.bin().location().locationId();
				var locked = this.bins.lock(unit, locationId);
				if (locked.isPresent() && PutAwayRules.objection(unit, locked.get()).isEmpty()) {
					this.bins.claim(unit, locationId);
					return decide(unit, candidate, ranked, score.demand());
				}
			}
			throw new NoSpace(
					"Expected a bin at %s that is %s and takes %d kg and %.2f m³ of %s, but there is none. Free a bin or name one."
						.formatted(unit.siteId(), unit.condition().name().toLowerCase(Locale.ROOT),
								(unit.weightGrams() + 999) / 1000, unit.volumeMm3() / 1e9,
								unit.first().item().itemId()));
		});
	}

	private StorageScore score(UnitLoad unit, List<BinState> bins) {
		var used = bins.stream().filter((bin) -> bin.handlingUnits() > 0 || bin.weightGrams() > 0).count();
		var planned = new HashMap<>(this.plans.ofSite(unit.siteId()));
		var own = unit.contents()
			.stream()
			.map((content) -> content.item().itemId())
			.flatMap((item) -> planned.entrySet().stream().filter((slot) -> slot.getValue().equals(item)))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
		var ownFaces = new HashMap<String, Long>();
		this.faces.ofSite(unit.siteId()).forEach((location, face) -> {
			planned.put(location, face.itemId());
			if (face.itemId().equals(unit.first().item().itemId())) {
				ownFaces.put(location, face.room());
			}
		});
		planned.values()
			.removeIf((item) -> unit.contents().stream().anyMatch((content) -> content.item().itemId().equals(item)));
		return new StorageScore(unit, this.locations.byId(unit.locationId()), outbound(unit.siteId()),
				this.demands.of(unit), (double) used / Math.max(1, bins.size()), own, planned, ownFaces);
	}

	/**
	 * Where picked goods go: to packing, else to the lanes, else straight to the doors.
	 */
	private List<Location> outbound(String siteId) {
		return Stream.of(LocationKind.PACKING, LocationKind.STAGING, LocationKind.DOCK_DOOR)
			.map((kind) -> this.locations.ofKind(siteId, kind))
			.filter((places) -> !places.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	private PutAwayProposal decide(UnitLoad unit, StorageScore.Scored chosen, List<StorageScore.Scored> ranked,
			Demand demand) {
		var locationId = chosen.bin().location().locationId();
		var reason = "%s makes least work of %d %s bins with room for it (%s, %.0f m from here)%s.".formatted(
				locationId, ranked.size(), unit.condition().name().toLowerCase(Locale.ROOT), demand.source(),
				StorageScore.metres(this.locations.byId(unit.locationId()), chosen.bin().location()),
				chosen.bin().location().pickable() ? "" : ", in the reserve");
		var candidates = ranked.stream()
			.filter((candidate) -> candidate == chosen || ranked.indexOf(candidate) < SHOWN_CANDIDATES)
			.map((candidate) -> new Explanation.Candidate(candidate.bin().location().locationId(), candidate.seconds(),
					candidate == chosen, candidate.told()))
			.toList();
		this.decisions.record(DECISION, unit.handlingUnitId(), locationId, StorageScore.RULE, new Explanation(
				"Why this bin: seconds of work it causes, from the way in to the last pick", reason, candidates));
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
			this.assignments.finish(TaskKind.PUT_AWAY, unit.handlingUnitId(), null, locationId);
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
