package io.dockflow.proposals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.dockflow.planning.network.Lane;
import io.dockflow.planning.network.Rebalancing;
import io.dockflow.planning.network.Site;
import io.dockflow.planning.network.Store;
import io.dockflow.planning.network.WarehouseAndStores;
import io.dockflow.planning.policy.LostSalesOrder;
import io.dockflow.planning.policy.OrderDecision;
import org.jspecify.annotations.Nullable;

/**
 * Plans one item at all sites of a run. First a warehouse shares what it has between the
 * stores it feeds and itself; then surplus moves between sites where a lane allows it and
 * it saves more than it costs; then each site that buys for itself orders what
 * {@link LostSalesOrder} finds for the arrival of the order, a warehouse for its stores
 * too, by the stock of all of them. Pure.
 */
final class ItemPlanner {

	/** Weeks of demand beyond which an order is large. */
	private static final int QUARTER = 13;

	private final List<SupplyLane> lanes;

	/** Plans over these lanes. */
	ItemPlanner(List<SupplyLane> lanes) {
		this.lanes = List.copyOf(lanes);
	}

	/**
	 * One decision for each site, in their order.
	 * @param needs of one item, one for each site of the run that has it
	 */
	List<SiteDecision> plan(List<SiteNeed> needs) {
		var plan = new Plan(needs);
		needs.stream().map(SiteNeed::siteId).filter((site) -> !plan.fedBy(site).isEmpty()).forEach(plan::feed);
		plan.balance();
		return needs.stream().map(plan::decide).toList();
	}

	/** The stock of the sites as it changes by what is decided. */
	private final class Plan {

		private final Map<String, SiteNeed> needs = new HashMap<>();

		private final Map<String, SiteStock> stock = new HashMap<>();

		private final Map<String, List<SiteDecision.Move>> moves = new HashMap<>();

		Plan(List<SiteNeed> needs) {
			needs.forEach((need) -> {
				this.needs.put(need.siteId(), need);
				this.stock.put(need.siteId(), need.stock());
			});
		}

		private SiteNeed need(String siteId) {
			return java.util.Objects.requireNonNull(this.needs.get(siteId));
		}

		private SiteStock stock(String siteId) {
			return java.util.Objects.requireNonNull(this.stock.get(siteId));
		}

		private List<SupplyLane> between(SupplyLane.Kind kind) {
			return ItemPlanner.this.lanes.stream()
				.filter((lane) -> lane.kind() == kind && this.needs.containsKey(lane.fromSite())
						&& this.needs.containsKey(lane.toSite()))
				.toList();
		}

		/** The lanes to the stores that a site feeds. */
		List<SupplyLane> fedBy(String siteId) {
			return between(SupplyLane.Kind.FEED).stream().filter((lane) -> lane.fromSite().equals(siteId)).toList();
		}

		private @Nullable SupplyLane feeder(String siteId) {
			return between(SupplyLane.Kind.FEED).stream()
				.filter((lane) -> lane.toSite().equals(siteId))
				.findFirst()
				.orElse(null);
		}

		/** Shares a warehouse's stock out, itself included. */
		void feed(String warehouse) {
			var own = need(warehouse);
			var reach = own.terms().arrival() + 1;
			var stores = new ArrayList<Store>();
			stores.add(new Store(warehouse, 0, own.demand().over(reach), own.service().over(reach), 1));
			for (var lane : fedBy(warehouse)) {
				var store = need(lane.toSite());
				var weeks = lane.arrival() + 1;
				stores.add(new Store(lane.toSite(), Math.toIntExact(stock(lane.toSite()).total()),
						store.demand().over(weeks), store.service().over(weeks), 1));
			}
			var shares = new WarehouseAndStores(Math.toIntExact(stock(warehouse).free()), 0, stores).allocate();
			for (var share : shares.shares()) {
				if (!share.store().equals(warehouse) && share.quantity() > 0) {
					move(lane(warehouse, share.store()), share.quantity(), share.explanation());
				}
			}
		}

		private SupplyLane lane(String from, String to) {
			return ItemPlanner.this.lanes.stream()
				.filter((lane) -> lane.fromSite().equals(from) && lane.toSite().equals(to))
				.findFirst()
				.orElseThrow();
		}

		private void move(SupplyLane lane, long quantity, String reason) {
			this.stock.computeIfPresent(lane.fromSite(), (site, stock) -> stock.minus(quantity));
			this.stock.computeIfPresent(lane.toSite(), (site, stock) -> stock.plus(quantity, lane.arrival()));
			this.moves.computeIfAbsent(lane.toSite(), (site) -> new ArrayList<>())
				.add(new SiteDecision.Move(lane.fromSite(), quantity, reason));
		}

		/** Moves surplus; a site that is fed takes no part. */
		void balance() {
			var lateral = between(SupplyLane.Kind.LATERAL).stream()
				.filter((lane) -> feeder(lane.toSite()) == null && feeder(lane.fromSite()) == null)
				.toList();
			var ends = this.needs.values()
				.stream()
				.filter((need) -> lateral.stream()
					.anyMatch((lane) -> lane.fromSite().equals(need.siteId()) || lane.toSite().equals(need.siteId())))
				.map(this::end)
				.sorted(java.util.Comparator.comparing(Site::id))
				.toList();
			if (ends.isEmpty()) {
				return;
			}
			var ways = lateral.stream()
				.map((lane) -> new Lane(lane.fromSite(), lane.toSite(), lane.unitCostCents() / 100.0,
						lane.fixedCostCents() / 100.0))
				.toList();
			for (var move : new Rebalancing(ends, ways, 0).plan().moves()) {
				move(lane(move.from(), move.to()), move.quantity(), move.explanation());
			}
		}

		/** What arrives by itself is not for moving, so demand is less by it. */
		private Site end(SiteNeed need) {
			var reach = need.terms().arrival() + 1;
			var stock = stock(need.siteId());
			var demand = need.demand().over(reach);
			var wanted = Math.max(0, demand.mean() - Math.max(0, stock.total() - stock.free()));
			return new Site(need.siteId(), Math.toIntExact(stock.free()),
					io.dockflow.forecasting.distribution.DemandDistribution.matching(wanted, demand.variance()),
					need.service().over(reach));
		}

		SiteDecision decide(SiteNeed need) {
			var moved = this.moves.getOrDefault(need.siteId(), List.of());
			var lane = feeder(need.siteId());
			if (lane != null) {
				var demand = need.demand().over(lane.arrival() + 1);
				var level = Math.round(demand.quantile(need.service().service()));
				return new SiteDecision(need.siteId(), 0, moved, level, demand.mean(), news(need),
						fed(lane, moved, level), List.of());
			}
			var stock = echelonStock(need);
			var demand = echelonDemand(need);
			var arrival = need.terms().arrival();
			var reach = demand.over(arrival + 1);
			var level = Math.round(reach.quantile(need.service().service()));
			if (need.terms().supplierId() == null) {
				return unsourced(need, moved, stock, level, reach.mean());
			}
			var unit = need.terms().unit();
			var periods = demand.first(arrival + 2);
			var decision = LostSalesOrder.at(need.service().costs(), unit).decide(stock.position(), periods, arrival);
			var wanted = LeastOrder.of(decision, periods.get(arrival), need.service().service(), unit);
			var buy = Math.round(unit.up(wanted + stock.owed()));
			return new SiteDecision(need.siteId(), buy, moved, level, reach.mean(), concern(need, demand, buy),
					reason(decision, wanted, stock, need), alternatives(decision));
		}

		private SiteStock echelonStock(SiteNeed need) {
			var sum = stock(need.siteId());
			for (var lane : fedBy(need.siteId())) {
				sum = sum.and(stock(lane.toSite()));
			}
			return sum;
		}

		private Cover echelonDemand(SiteNeed need) {
			var covers = new ArrayList<Cover>();
			covers.add(need.demand());
			fedBy(need.siteId()).forEach((lane) -> covers.add(need(lane.toSite()).demand()));
			return (covers.size() == 1) ? need.demand() : Cover.together(covers);
		}

	}

	private static SiteDecision unsourced(SiteNeed need, List<SiteDecision.Move> moved, SiteStock stock, long level,
			double expected) {
		var missing = Math.max(0, level - stock.total());
		var reason = (missing > 0)
				? "%d are there or on the way and %d would be needed, but nobody delivers the item. Agree on terms with a supplier."
					.formatted(stock.total(), level)
				: "%d are there or on the way, %d are needed.".formatted(stock.total(), level);
		return new SiteDecision(need.siteId(), missing, moved, level, expected,
				(missing > 0) ? ExceptionClass.UNSOURCED : ExceptionClass.NONE, reason, List.of());
	}

	private static String reason(OrderDecision decision, double wanted, SiteStock stock, SiteNeed need) {
		var arrives = String.format(Locale.ROOT,
				" An order of now is there in %d days nine times of ten (%.1f expected).", need.terms().lateDays(),
				need.terms().leadTime().mean());
		var why = (wanted > decision.quantity())
				? decision.explanation(wanted) + " It does not pay within one week, but the item would run out."
				: decision.explanation();
		return why + arrives + ((stock.owed() > 0) ? " Orders wait for %d already.".formatted(stock.owed()) : "");
	}

	private static String fed(SupplyLane lane, List<SiteDecision.Move> moved, long level) {
		var reason = moved.isEmpty() ? "Nothing to send." : moved.getFirst().reason();
		return "Fed by %s in %d days; %d cover demand until the next chance. %s".formatted(lane.fromSite(), lane.days(),
				level, reason);
	}

	private static List<PlannedItem.Alternative> alternatives(OrderDecision decision) {
		return decision.alternatives()
			.stream()
			.map((other) -> new PlannedItem.Alternative(other.name(), Math.round(other.quantity()),
					other.expectedCost()))
			.toList();
	}

	private static ExceptionClass concern(SiteNeed need, Cover demand, long buy) {
		return (buy > 0 && buy > QUARTER * demand.weekly() + need.stock().owed()) ? ExceptionClass.LARGE : news(need);
	}

	private static ExceptionClass news(SiteNeed need) {
		return need.isNew() ? ExceptionClass.NEW_ITEM : ExceptionClass.NONE;
	}

}
