package io.dockflow.waves.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import io.dockflow.routing.DeskPlan;
import io.dockflow.routing.Route;
import io.dockflow.routing.RoutingPolicy;
import io.dockflow.shared.SearchBudget;
import io.dockflow.waves.batching.BatchOrder;
import io.dockflow.waves.batching.BatchPlan;
import io.dockflow.waves.batching.BatchingProblem;
import io.dockflow.waves.batching.ClusterPicking;
import io.dockflow.waves.batching.Lateness;
import io.dockflow.waves.batching.OrderBatching;
import io.dockflow.waves.batching.PlannedBatch;

/**
 * Plans the walks of a wave: orders that no cart holds are cut, parts are batched onto
 * carts over the shortest tours ({@link OrderBatching}), and for each cart bins are
 * chosen together with its tour ({@link BinPicking}). Lateness has a price where some
 * order can still be in time but need not be: otherwise no batching saves any, or all do.
 * The same task and terms give the same plan.
 */
public final class WavePlanner {

	/** How often picks are batched; after the first time where they were moved to. */
	private static final int ROUNDS = 3;

	private final WaveTask task;

	private final PlanningTerms terms;

	private WavePlanner(WaveTask task, PlanningTerms terms) {
		this.task = task;
		this.terms = terms;
	}

	/**
	 * The plan of a wave.
	 * @throws IllegalArgumentException when a place is not on the floor's plan or cannot
	 * be walked to
	 */
	public static WavePlan plan(WaveTask task, PlanningTerms terms) {
		if (task.picks().isEmpty()) {
			return WavePlan.nothing();
		}
		return new WavePlanner(task, terms).plan();
	}

	private WavePlan plan() {
		var measure = WalkMeasure.of(this.task.floor(),
				this.task.cells().stream().map(BinCell::place).collect(Collectors.toSet()));
		var firstCome = new WalkFigures(0, 0, 0);
		var savings = new WalkFigures(0, 0, 0);
		for (var picks : groups(this.task.picks())) {
			var parts = OrderPart.alongPlaces(picks, this.terms.cart());
			var problem = problem(parts, measure);
			firstCome = firstCome.plus(WalkFigures.of(firstCome(problem, byId(parts)), picks, this.terms.pace()));
			var merged = OrderBatching.savings(problem);
			savings = savings.plus(WalkFigures.of(merged.batches().size(), merged.length(), picks, this.terms.pace()));
		}
		var best = walks(this.task, measure);
		var fixedBins = figures(best.carts(), PlannedCart::fixedBinsMm);
		for (var round = 1; round < ROUNDS && best.haveMoved(); round++) {
			var next = walks(best.after(this.task), measure);
			if (next.cost(this.terms) >= best.cost(this.terms)) {
				break;
			}
			best = next;
		}
		return new WavePlan(withFixedBins(best.carts()), alone(RoutingPolicy.AS_LISTED), alone(RoutingPolicy.SHORTEST),
				firstCome, savings, fixedBins, figures(best.carts(), (cart) -> cart.route().lengthMm()), best.proven(),
				best.lateSeconds());
	}

	/** Batches the picks where they are now, and chooses bins for each cart. */
	private Walks walks(WaveTask now, WalkMeasure measure) {
		var bins = new BinPicking(now, this.terms, measure);
		var carts = new ArrayList<PlannedCart>();
		var proven = true;
		var late = 0L;
		for (var picks : groups(now.picks())) {
			var parts = OrderPart.alongPlaces(picks, this.terms.cart());
			var plan = OrderBatching.plan(priced(problem(parts, measure), picks), this.terms.seed(),
					SearchBudget.steps(Math.round(this.terms.batchingSteps() * measure.stepShare())));
			var byId = byId(parts);
			byUrgency(plan).forEach((batch) -> carts.add(bins.cart(picks(batch, byId))));
			proven &= plan.provenOptimal();
			late += plan.lateSeconds();
		}
		return new Walks(carts, proven, late);
	}

	private Collection<List<Pick>> groups(List<Pick> picks) {
		var groups = new TreeMap<String, List<Pick>>();
		picks.forEach(
				(pick) -> groups.computeIfAbsent(this.terms.byZone() ? pick.zone() : "", (zone) -> new ArrayList<>())
					.add(pick));
		return groups.values();
	}

	private static Map<String, OrderPart> byId(List<OrderPart> parts) {
		return parts.stream().collect(Collectors.toMap(OrderPart::id, (part) -> part));
	}

	/** The carts with what their walks would be to the bins of the task. */
	private List<PlannedCart> withFixedBins(List<PlannedCart> carts) {
		var places = this.task.picks().stream().collect(Collectors.toMap(Pick::id, Pick::place, (one, same) -> one));
		return carts.stream()
			.map((cart) -> new PlannedCart(cart.picks(), cart.route(),
					this.task.floor()
						.route(RoutingPolicy.SHORTEST,
								cart.picks().stream().map((pick) -> places.get(pick.id())).distinct().toList())
						.lengthMm()))
			.toList();
	}

	private WalkFigures figures(List<PlannedCart> carts, ToLongFunction<PlannedCart> length) {
		return WalkFigures.of(carts.size(), carts.stream().mapToLong(length).sum(),
				carts.stream().flatMap((cart) -> cart.picks().stream()).toList(), this.terms.pace());
	}

	private BatchingProblem problem(List<OrderPart> parts, WalkMeasure measure) {
		var orders = parts.stream()
			.map((part) -> part.toBatch(measure, this.terms.cart(), due(part)))
			.sorted(Comparator.comparingLong(BatchOrder::dueSecond).thenComparing(BatchOrder::id))
			.toList();
		return ClusterPicking.problem(orders, this.terms.cart().tote(), this.terms.cart().totes(),
				this.terms.cart().walk(), measure.area());
	}

	/** What is overdue is due now. */
	private long due(OrderPart part) {
		return Math.max(0, this.task.dueSeconds().getOrDefault(part.orderNumber(), BatchOrder.NO_DUE_TIME));
	}

	private BatchingProblem priced(BatchingProblem problem, List<Pick> picks) {
		var pace = this.terms.pace();
		var work = pace.seconds(0, picks.size(), picks.stream().mapToLong(Pick::quantity).sum(), 0);
		var longest = (work + pace.seconds(problem.orders().size(), 0, 0, OrderBatching.firstCome(problem).length()))
				/ this.terms.pickers();
		var stops = problem.orders().stream().mapToLong((order) -> order.stops().length).sum();
		var urgent = problem.orders()
			.stream()
			.anyMatch((order) -> order.dueSecond() > 0 && order.dueSecond() < longest);
		return !urgent ? problem
				: problem.withLateness(new Lateness(this.terms.pickers(), this.terms.millimetresPerSecondLate(),
						pace.millimetresPerSecond(), Math.round(pace.setUpSeconds()), Math.round(work / stops)));
	}

	private static List<PlannedBatch> byUrgency(BatchPlan plan) {
		return plan.batches()
			.stream()
			.sorted(Comparator.comparingLong((
					PlannedBatch batch) -> batch.orders().stream().mapToLong(BatchOrder::dueSecond).min().orElseThrow())
				.thenComparing((batch) -> batch.orders().getFirst().id()))
			.toList();
	}

	private static List<Pick> picks(PlannedBatch batch, Map<String, OrderPart> byId) {
		return batch.orders().stream().flatMap((order) -> byId.get(order.id()).picks().stream()).toList();
	}

	private List<Route> firstCome(BatchingProblem problem, Map<String, OrderPart> byId) {
		return OrderBatching.firstCome(problem).batches().stream().map((batch) -> {
			var places = places(picks(batch, byId));
			return (this.task.floor() instanceof DeskPlan grid) ? grid.route(RoutingPolicy.S_SHAPE, places)
					: this.task.floor().route(RoutingPolicy.AS_LISTED, places.stream().sorted().toList());
		}).toList();
	}

	private WalkFigures alone(RoutingPolicy policy) {
		var routes = OrderPart.alongLines(this.task.picks(), this.terms.cart())
			.stream()
			.map((part) -> this.task.floor().route(policy, places(part.picks())))
			.toList();
		return WalkFigures.of(routes, this.task.picks(), this.terms.pace());
	}

	static List<String> places(Collection<Pick> picks) {
		return picks.stream().map(Pick::place).toList();
	}

	/** The carts of one round. */
	private record Walks(List<PlannedCart> carts, boolean proven, long lateSeconds) {

		/** Whether bins were changed, so that other batches may be better now. */
		boolean haveMoved() {
			return this.carts.stream().anyMatch((cart) -> cart.fixedBinsMm() != cart.route().lengthMm());
		}

		long cost(PlanningTerms terms) {
			return this.carts.stream().mapToLong((cart) -> cart.route().lengthMm()).sum()
					+ terms.millimetresPerSecondLate() * this.lateSeconds;
		}

		/** The task with its picks where they are taken from now. */
		WaveTask after(WaveTask task) {
			var free = task.cells().stream().mapToLong(BinCell::free).toArray();
			task.picks().forEach((pick) -> free[pick.cell()] += pick.quantity());
			var picks = this.carts.stream().flatMap((cart) -> cart.picks().stream()).toList();
			picks.forEach((pick) -> free[pick.cell()] -= pick.quantity());
			var cells = task.cells()
				.stream()
				.map((cell) -> new BinCell(cell.number(), cell.pool(), cell.place(), free[cell.number()]))
				.toList();
			return new WaveTask(picks, cells, task.dueSeconds(), task.floor());
		}

	}

}
