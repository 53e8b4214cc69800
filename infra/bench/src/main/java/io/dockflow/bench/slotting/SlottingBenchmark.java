package io.dockflow.bench.slotting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.dockflow.bench.Benchmark;
import io.dockflow.bench.BenchmarkOptions;
import io.dockflow.bench.Figure;
import io.dockflow.routing.AisleGrid;
import io.dockflow.routing.ExactTours;
import io.dockflow.routing.GridPoint;
import io.dockflow.routing.Stops;
import io.dockflow.slotting.layout.OrderHistory;
import io.dockflow.slotting.layout.PickArea;
import io.dockflow.slotting.layout.ReSlotting;
import io.dockflow.slotting.layout.SlotAssignment;
import io.dockflow.slotting.layout.SlottingRule;
import io.dockflow.slotting.layout.SlottingSearch;
import io.dockflow.slotting.layout.Suitability;

/**
 * Ten aisles of 25 bays with a slot on each side, 480 items, shortest tours from and to
 * the front of the first aisle. The ratio is of travel over unseen orders to that of the
 * rule which is best over them. Moves are planned for an area slotted by rule before a
 * quarter of the items changed their popularity.
 */
public final class SlottingBenchmark implements Benchmark {

	private static final int[] AFFINITIES = { 0, 25, 50, 75 };

	private static final int[] BUDGETS = { 10, 50, 200 };

	private static final int AISLES = 10;

	private static final int BAYS = 25;

	private static final int CHANGES_FOR_MOVES = 20_000;

	private final List<Figure> figures = new ArrayList<>();

	@Override
	public String name() {
		return "slotting";
	}

	@Override
	public String description() {
		return "Slots for items against rules of thumb, on orders that were not seen; travel saved per move.";
	}

	@Override
	public Map<String, Integer> numbers() {
		return Map.of("orders", 4000, "unseen", 4000, "changes", 600_000, "seeds", 1, "seed", 42);
	}

	@Override
	public List<Figure> run(BenchmarkOptions options) {
		var area = area();
		for (var affinity : AFFINITIES) {
			for (var index = 0; index < options.number("seeds"); index++) {
				var seed = options.number("seed") + index;
				var set = "affinity %.2f%s".formatted(affinity / 100.0,
						(options.number("seeds") > 1) ? ", seed " + seed : "");
				measure(area, set, affinity / 100.0, seed, options);
			}
		}
		return this.figures;
	}

	private void measure(PickArea area, String set, double affinity, int seed, BenchmarkOptions options) {
		var demand = new SeededDemand(affinity, seed);
		var cubes = demand.cubes();
		var past = demand.orders(options.number("orders"));
		demand.drift(SeededDemand.ITEMS / 8);
		var known = demand.orders(options.number("orders"));
		var unseen = demand.orders(options.number("unseen"));
		var byRule = List.of(SlottingRule.values())
			.stream()
			.map((rule) -> SlottingSearch.travel(area, unseen, rule.assign(area, known, cubes, seed)))
			.toList();
		var best = byRule.stream().mapToLong(Long::longValue).min().orElseThrow();
		var begin = System.nanoTime();
		var ours = SlottingSearch.assign(area, known, cubes, options.number("changes"), seed);
		var seconds = (System.nanoTime() - begin) / 1e9;
		add(set, "dockflow", "travel_ratio", SlottingSearch.travel(area, unseen, ours.assignment()) / (double) best,
				"1", unseen.orders());
		add(set, "dockflow", "time_s", seconds, "s", 1);
		add(set, "dockflow", "invalid_count", isValid(area, ours.assignment()) ? 0 : 1, "1", 1);
		for (var rule : SlottingRule.values()) {
			add(set, rule.name().toLowerCase(Locale.ROOT).replace('_', '-'), "travel_ratio",
					byRule.get(rule.ordinal()) / (double) best, "1", unseen.orders());
		}
		moves(area, set, SlottingSearch.bestRule(area, past, cubes, seed).assign(area, past, cubes, seed), known,
				unseen, seed);
	}

	private void moves(PickArea area, String set, SlotAssignment current, OrderHistory known, OrderHistory unseen,
			int seed) {
		var begin = System.nanoTime();
		var plan = ReSlotting.plan(area, known, current, BUDGETS[BUDGETS.length - 1], CHANGES_FOR_MOVES, seed);
		var seconds = (System.nanoTime() - begin) / 1e9;
		var before = SlottingSearch.travel(area, unseen, current);
		for (var budget : BUDGETS) {
			var after = plan.after(area, current, budget);
			var saved = before - SlottingSearch.travel(area, unseen, after);
			add(set, "dockflow", "saved_pct: %d moves".formatted(budget), 100.0 * saved / before, "%", unseen.orders());
			add(set, "dockflow", "saved_per_move: %d moves".formatted(budget),
					saved / 1000.0 / budget / unseen.orders() * 1000, "m per 1,000 orders", unseen.orders());
			add(set, "dockflow", "invalid_count: %d moves".formatted(budget),
					(isValid(area, after) && moved(current, after) <= budget) ? 0 : 1, "1", 1);
		}
		add(set, "dockflow", "plan_time_s", seconds, "s", 1);
	}

	private static boolean isValid(PickArea area, SlotAssignment assignment) {
		var slots = new HashSet<Integer>();
		for (var item = 0; item < assignment.items(); item++) {
			if (assignment.slot(item) < 0 || assignment.slot(item) >= area.slots()
					|| !slots.add(assignment.slot(item))) {
				return false;
			}
		}
		return assignment.items() == SeededDemand.ITEMS;
	}

	private static int moved(SlotAssignment before, SlotAssignment after) {
		var moved = 0;
		for (var item = 0; item < before.items(); item++) {
			moved += (before.slot(item) != after.slot(item)) ? 1 : 0;
		}
		return moved;
	}

	private static PickArea area() {
		var x = new long[AISLES];
		var slots = new ArrayList<GridPoint>();
		for (var aisle = 0; aisle < AISLES; aisle++) {
			x[aisle] = aisle * 4000L;
			for (var bay = 1; bay <= BAYS; bay++) {
				slots.add(new GridPoint(aisle, bay * 1000L + 500));
				slots.add(new GridPoint(aisle, bay * 1000L + 500));
			}
		}
		var stops = Stops.of(AisleGrid.of(x, new long[] { 0, (BAYS + 2) * 1000L }), slots);
		var start = new GridPoint(0, 0);
		return new PickArea(slots, stops, start, Suitability.any(), ExactTours.over(stops, start, start)::lengths);
	}

	private void add(String set, String contestant, String measure, double value, String unit, long n) {
		this.figures.add(new Figure("slotting", set, contestant, measure, value, unit, n));
	}

}
