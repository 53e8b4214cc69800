package io.dockflow.waves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.dockflow.decisions.Decisions;
import io.dockflow.picking.PlannedPickList;
import io.dockflow.routing.DeskPlan;
import io.dockflow.routing.FloorPlan;
import io.dockflow.routing.Route;
import io.dockflow.routing.RoutingPolicy;
import io.dockflow.shared.Counted;
import io.dockflow.shared.Explanation;
import io.dockflow.shared.Explanation.Candidate;
import io.dockflow.waves.planning.Pick;
import io.dockflow.waves.planning.PlannedCart;
import io.dockflow.waves.planning.WavePlan;

import org.springframework.stereotype.Component;

/**
 * Keeps why a wave's pick lists are as they are, and each list's tour.
 */
@Component
class WaveReasons {

	/** The decision about the lists of a wave. */
	static final String BATCHES = "pick-lists";

	/** The decision about the tour of a list. */
	private static final String ROUTE = "route";

	private final Decisions decisions;

	WaveReasons(Decisions decisions) {
		this.decisions = decisions;
	}

	void record(String waveNumber, WavePlan plan, List<PlannedPickList> lists, FloorPlan floor) {
		this.decisions.record(BATCHES, waveNumber, plan.provenBatches() ? "optimal-batches" : "searched-batches",
				"order-batching 1", batches(plan));
		for (var index = 0; index < lists.size(); index++) {
			this.decisions.record(ROUTE, lists.get(index).pickListNumber(), "shortest-tour", "shortest-tour 2",
					route(plan.carts().get(index), floor));
		}
	}

	static Explanation batches(WavePlan plan) {
		var naive = plan.naive();
		var ours = plan.ours();
		var reason = text("%s of %.0f m and %d min of work together; order by order it would be %.0f m and %d min. %s",
				Counted.of(ours.lists(), "list"), ours.metres(), ours.minutes(), naive.metres(), naive.minutes(),
				plan.provenBatches() ? "No other lists have shorter tours to the same bins."
						: "Found by search; nothing shorter is known.");
		return new Explanation("Why these pick lists", reason, List.of(
				new Candidate("Bins chosen with the tours", ours.metres(), true, lists(ours.lists())),
				new Candidate("Bins by stock policy", plan.fixedBins().metres(), false,
						lists(plan.fixedBins().lists())),
				new Candidate("Savings", plan.savings().metres(), false, lists(plan.savings().lists())),
				new Candidate("First come, S-shape", plan.firstCome().metres(), false, lists(plan.firstCome().lists())),
				new Candidate("Order by order, shortest tours", plan.alone().metres(), false,
						lists(plan.alone().lists())),
				new Candidate("Order by order, as listed", naive.metres(), false, lists(naive.lists()))));
	}

	private static String lists(int count) {
		return "metres, " + Counted.of(count, "list");
	}

	static Explanation route(PlannedCart cart, FloorPlan floor) {
		var places = cart.picks().stream().map(Pick::place).toList();
		var inOrderOfLines = cart.picks()
			.stream()
			.sorted(Comparator.comparing(Pick::orderNumber).thenComparingInt(Pick::orderLine))
			.map(Pick::place)
			.toList();
		var listed = floor.route(RoutingPolicy.AS_LISTED, inOrderOfLines);
		var candidates = new ArrayList<Candidate>();
		candidates.add(candidate(cart.route(), true));
		if (floor instanceof DeskPlan) {
			Stream.of(RoutingPolicy.S_SHAPE, RoutingPolicy.LARGEST_GAP, RoutingPolicy.COMBINED)
				.map((rule) -> floor.route(rule, places))
				.forEach((route) -> candidates.add(candidate(route, false)));
		}
		candidates.add(candidate(listed, false));
		return new Explanation("Why this order of bins",
				text("Shortest tour, %s: %.0f m past %d stops instead of %.0f m as listed. %s", cart.route().proof(),
						cart.route().metres(), cart.route().stops().size(), listed.metres(), bins(cart, floor)),
				candidates);
	}

	private static String bins(PlannedCart cart, FloorPlan floor) {
		var saved = cart.fixedBinsMm() - cart.route().lengthMm();
		if (saved > 0) {
			return text("Bins as good as those that come first are nearer by %.0f m.", saved / 1_000.0);
		}
		return (floor instanceof DeskPlan) ? "No bin as good as another lies nearer."
				: "The aisles make no grid, so bins are those that the stock policy names first.";
	}

	private static Candidate candidate(Route route, boolean chosen) {
		return new Candidate(route.policy().title(), route.metres(), chosen, "metres");
	}

	private static String text(String format, Object... values) {
		return String.format(Locale.ROOT, format, values);
	}

}
