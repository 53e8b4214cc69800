package io.dockflow.proposals;

import java.time.DayOfWeek;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dockflow.engine.JobContext;
import io.dockflow.planning.leadtime.LeadTimeEstimate;
import io.dockflow.suppliers.SupplyTerms;
import io.dockflow.suppliers.SupplyTermsOf;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The steps of {@code plan-demand} up to what it proposes; each is called inside its
 * job's transaction.
 */
@Component
public class PlanWork {

	/** Batches of one run at most. */
	private static final int BATCHES = 100;

	/** Items at sites of one batch at least, so that they can share what they know. */
	private static final int LEAST = 100;

	private static final int YEARS = 3;

	/** Quoted where nobody quotes anything. */
	private static final int USUAL_DAYS = 7;

	private final PlanDesk desk;

	private final PlanRows runs;

	private final ItemRows items;

	private final DemandRows demand;

	private final StockRows stock;

	private final ProposalRows proposals;

	private final SupplyTermsOf supply;

	private final JointOrders joint;

	private final Clock clock;

	PlanWork(PlanDesk desk, PlanRows runs, ItemRows items, DemandRows demand, StockRows stock, ProposalRows proposals,
			SupplyTermsOf supply, JointOrders joint, Clock clock) {
		this.desk = desk;
		this.runs = runs;
		this.items = items;
		this.demand = demand;
		this.stock = stock;
		this.proposals = proposals;
		this.supply = supply;
		this.joint = joint;
		this.clock = clock;
	}

	/** Asks for a run of every group of sites that has none open. */
	public void requestAll() {
		this.desk.requestAll();
	}

	/** Files the history of each item at each site; an item's sites are in one batch. */
	public Snapshot snapshot(String runNumber, JobContext job) {
		var run = this.runs.byNumber(runNumber);
		var histories = new ArrayList<ItemRows.Snapshot>();
		for (var siteId : run.siteIds()) {
			this.demand.ofSite(siteId, run.firstWeek().minusYears(YEARS), run.plannedOn())
				.forEach((item, history) -> histories.add(new ItemRows.Snapshot(siteId, item, 0, history)));
		}
		histories.sort(Comparator.comparing(ItemRows.Snapshot::itemId).thenComparing(ItemRows.Snapshot::siteId));
		var batched = batched(histories);
		this.items.insert(runNumber, batched);
		this.runs.planning(runNumber, job.processInstanceKey(), batched.size());
		return new Snapshot(this.items.batches(runNumber), batched.size());
	}

	private static List<ItemRows.Snapshot> batched(List<ItemRows.Snapshot> all) {
		var size = Math.max(LEAST, Math.ceilDiv(all.size(), BATCHES));
		var batched = new ArrayList<ItemRows.Snapshot>(all.size());
		var batch = 1;
		var inBatch = 0;
		for (int index = 0; index < all.size(); index++) {
			var one = all.get(index);
			if (inBatch >= size && !one.itemId().equals(all.get(index - 1).itemId())) {
				batch++;
				inBatch = 0;
			}
			inBatch++;
			batched.add(new ItemRows.Snapshot(one.siteId(), one.itemId(), batch, one.history()));
		}
		return batched;
	}

	/** Forecasts a batch. */
	public void forecast(String runNumber, int batch) {
		var run = this.runs.byNumber(runNumber);
		var batchItems = this.items.ofBatch(runNumber, batch).stream().map(ItemRows.Planned::snapshot).toList();
		var seed = 31L * runNumber.hashCode() + batch;
		var forecasts = new BatchForecast(run.weeks(), seed)
			.of(batchItems.stream().map(ItemRows.Snapshot::history).toList());
		this.items.forecast(runNumber, batchItems, forecasts);
	}

	/** Plans each item of a batch at all its sites. */
	public void propose(String runNumber, int batch) {
		var run = this.runs.byNumber(runNumber);
		var planned = this.items.ofBatch(runNumber, batch);
		var forecasts = this.items.forecasts(runNumber, batch);
		var itemIds = planned.stream().map((one) -> one.snapshot().itemId()).distinct().toList();
		var stock = this.stock.of(run.siteIds(), itemIds);
		var supply = supply(run.siteIds(), itemIds);
		var leadTimes = this.stock.leadTimes();
		var targets = this.items.targets();
		var lanes = this.runs.lanes();
		var byItem = new LinkedHashMap<String, List<SiteNeed>>();
		for (var one : planned) {
			var terms = terms(one, supply.get(one.key()), leadTimes);
			var target = java.util.Objects.requireNonNull(targets.get(one.velocityClass()));
			var demand = Cover.of(forecasts.getOrDefault(one.key(), List.of()), over(run));
			byItem.computeIfAbsent(one.snapshot().itemId(), (item) -> new ArrayList<>())
				.add(new SiteNeed(one.snapshot().siteId(), stock.getOrDefault(one.key(), SiteStock.none()), demand,
						terms, Service.of(target.service(), target.holdingRate(), terms.priceCents()), one.isNew()));
		}
		var drafts = new ArrayList<ProposalRows.Draft>();
		byItem.forEach((itemId, needs) -> {
			var decisions = new ItemPlanner(lanes).plan(needs);
			for (int index = 0; index < needs.size(); index++) {
				var feeder = feeder(needs.get(index), needs, lanes);
				this.items.plan(runNumber, itemId, needs.get(index), decisions.get(index), feeder);
				drafts.addAll(drafts(run, itemId, needs.get(index), decisions.get(index), lanes));
			}
		});
		this.proposals.clear(runNumber, batch);
		this.proposals.insert(runNumber, drafts);
	}

	/** Share of the running week that is over. */
	private static double over(PlanRun run) {
		return (run.plannedOn().getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue()) / 7.0;
	}

	private Map<List<String>, SupplyTerms> supply(List<String> siteIds, List<String> itemIds) {
		var supply = new LinkedHashMap<List<String>, SupplyTerms>();
		for (var siteId : siteIds) {
			this.supply.firstChoice(itemIds, siteId).forEach((item, terms) -> supply.put(List.of(siteId, item), terms));
		}
		return supply;
	}

	private static Terms terms(ItemRows.Planned one, @Nullable SupplyTerms supply, LeadTimeEstimate leadTimes) {
		var item = one.snapshot().itemId();
		return (supply != null) ? new Terms(supply.supplierId(), supply.unitPriceCents(), supply.minimumQuantity(),
				supply.packMultiple(), leadTimes.of(supply.supplierId(), one.category(), item, supply.leadTimeDays()))
				: new Terms(null, 0, 1, 1, leadTimes.of("", one.category(), item, USUAL_DAYS));
	}

	private static @Nullable String feeder(SiteNeed need, List<SiteNeed> needs, List<SupplyLane> lanes) {
		return lanes.stream()
			.filter((lane) -> lane.kind() == SupplyLane.Kind.FEED && lane.toSite().equals(need.siteId()))
			.map(SupplyLane::fromSite)
			.filter((site) -> needs.stream().anyMatch((other) -> other.siteId().equals(site)))
			.findFirst()
			.orElse(null);
	}

	private static List<ProposalRows.Draft> drafts(PlanRun run, String itemId, SiteNeed need, SiteDecision decision,
			List<SupplyLane> lanes) {
		var drafts = new ArrayList<ProposalRows.Draft>();
		for (var move : decision.moves()) {
			var days = lanes.stream()
				.filter((lane) -> lane.fromSite().equals(move.fromSite()) && lane.toSite().equals(need.siteId()))
				.mapToInt(SupplyLane::days)
				.findFirst()
				.orElse(0);
			drafts.add(new ProposalRows.Draft(need.siteId(), itemId, Proposal.Kind.TRANSFER, move.fromSite(),
					move.quantity(), 0, run.plannedOn().plusDays(days), news(need), move.reason()));
		}
		if (decision.buy() > 0) {
			var supplier = need.terms().supplierId();
			drafts.add(new ProposalRows.Draft(need.siteId(), itemId, Proposal.Kind.BUY,
					(supplier != null) ? supplier : "", decision.buy(), need.terms().priceCents(),
					run.plannedOn().plusDays(need.terms().lateDays()), decision.exception(), decision.reason()));
		}
		return drafts;
	}

	private static ExceptionClass news(SiteNeed need) {
		return need.isNew() ? ExceptionClass.NEW_ITEM : ExceptionClass.NONE;
	}

	/** Joins the proposals to orders and answers what the approval table asks for. */
	public Proposed join(String runNumber) {
		var run = this.runs.byNumber(runNumber);
		this.joint.join(runNumber, run.plannedOn());
		var open = this.proposals.ofRun(runNumber, Proposal.State.OPEN);
		var value = open.stream().mapToLong((one) -> one.quantity() * one.priceCents()).sum();
		var before = this.runs.valueBefore(run).orElse((double) value);
		var change = (before > 0) ? Math.min(1000, Math.abs(value - before) * 100 / before) : ((value > 0) ? 100 : 0);
		var rounded = Math.round(change * 10) / 10.0;
		var gravest = open.stream()
			.map(Proposal::exception)
			.max(Comparator.comparing(PlanWork::gravity))
			.orElse(ExceptionClass.NONE.text());
		this.runs.proposed(runNumber, open.size(), value, rounded, gravest);
		return new Proposed(open.size(), value / 100.0, rounded, gravest, nextNight());
	}

	private static int gravity(String exception) {
		return ExceptionClass.valueOf(exception.toUpperCase(java.util.Locale.ROOT).replace('-', '_')).ordinal();
	}

	/** An hour before the next night's run, which must find the sites free. */
	private Instant nextNight() {
		var now = this.clock.instant().atZone(ZoneOffset.UTC);
		var tonight = now.toLocalDate().atTime(1, 0).atZone(ZoneOffset.UTC);
		return (tonight.isAfter(now.plusHours(1)) ? tonight : tonight.plusDays(1)).toInstant();
	}

	/** Ends a run; its sites may be planned again. */
	public void close(String runNumber) {
		this.runs.close(runNumber);
		this.runs.release(runNumber);
	}

	/** The batches of a run and how many items at sites they hold. */
	public record Snapshot(List<Integer> batchIds, int itemSites) {
	}

	/**
	 * What a run proposes, as the approval table sees it.
	 *
	 * @param value of what is to be bought, in EUR
	 * @param changePercent without sign, at most 1000
	 * @param reviewUntil when the proposals are out of date
	 */
	public record Proposed(int proposals, double value, double changePercent, String exceptionClass,
			Instant reviewUntil) {
	}

}
