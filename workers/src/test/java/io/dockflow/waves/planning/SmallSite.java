package io.dockflow.waves.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import io.dockflow.routing.FloorPlan;
import io.dockflow.routing.Place;
import io.dockflow.routing.Point;

/**
 * Four aisles of twenty bays in two blocks, the desk before them, and waves for it.
 */
final class SmallSite {

	static final CartCapacity CART = new CartCapacity(4, 10_000, 5_000, 20);

	static final PlanningTerms TERMS = new PlanningTerms(CART, false, new PickPace(60, 20, 1.2, 0.9), 2, 17, 1, 2_000,
			500);

	private static final int BAYS = 20;

	private final boolean alongX;

	private SmallSite(boolean alongX) {
		this.alongX = alongX;
	}

	static SmallSite ofAislesNorth() {
		return new SmallSite(false);
	}

	/** The same, but the last aisle runs east-west. */
	static SmallSite ofAislesBothWays() {
		return new SmallSite(true);
	}

	FloorPlan floor() {
		var places = new ArrayList<Place>();
		for (var aisle = 1; aisle <= 4; aisle++) {
			for (var bay = 1; bay <= BAYS; bay++) {
				places.add(place(aisle, bay));
			}
		}
		return FloorPlan.of(places, new Point(7_000, 8_000));
	}

	private Place place(int aisle, int bay) {
		var along = bay * 1_400L + ((bay > BAYS / 2) ? 3_000 : 0);
		return (aisle == 4 && this.alongX) ? new Place(code(aisle, bay), "A", aisle, along, 60_000)
				: new Place(code(aisle, bay), "A", aisle, aisle * 5_000L, 12_000 + along);
	}

	static String code(int aisle, int bay) {
		return "A%d-%02d".formatted(aisle, bay);
	}

	/** Orders of one to six lines; every item lies in two bins that are equally good. */
	WaveTask wave(int orders, long seed) {
		var random = new SplittableRandom(seed);
		var cells = new ArrayList<BinCell>();
		for (var item = 0; item < 30; item++) {
			for (var bin = 0; bin < 2; bin++) {
				cells.add(new BinCell(cells.size(), "item-" + item,
						code(1 + random.nextInt(4), 1 + random.nextInt(BAYS)), random.nextInt(12)));
			}
		}
		var picks = new ArrayList<Pick>();
		var due = new HashMap<String, Long>();
		for (var order = 0; order < orders; order++) {
			var number = "order-%02d".formatted(order);
			due.put(number, random.nextLong(-3_600, 36_000));
			var lines = 1 + random.nextInt(6);
			for (var line = 1; line <= lines; line++) {
				var cell = cells.get(random.nextInt(cells.size()));
				picks.add(new Pick(picks.size() + 1L, number, line, cell.pool(), cell.number(), cell.place(), "A",
						1 + random.nextInt(5), 800, 300));
			}
		}
		return new WaveTask(picks, cells, due, floor());
	}

	/** Picks of single pieces, each for an order of its own. */
	WaveTask singles(List<String> places, Map<String, Long> due) {
		var cells = new ArrayList<BinCell>();
		var picks = new ArrayList<Pick>();
		for (var place : places) {
			cells.add(new BinCell(cells.size(), "item-" + cells.size(), place, 0));
			picks.add(new Pick(picks.size() + 1L, "order-%d".formatted(picks.size() + 1), 1, "item-" + picks.size(),
					picks.size(), place, "A", 1, 100, 100));
		}
		return new WaveTask(picks, cells, due, floor());
	}

}
