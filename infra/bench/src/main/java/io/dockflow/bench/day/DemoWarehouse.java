package io.dockflow.bench.day;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import io.dockflow.routing.FloorPlan;
import io.dockflow.routing.Place;
import io.dockflow.routing.Point;
import io.dockflow.waves.planning.BinCell;
import io.dockflow.waves.planning.Pick;
import io.dockflow.waves.planning.WaveTask;

/**
 * The racks of the demo company's first site: sixteen aisles of twenty positions on both
 * sides in two blocks, five levels, 3,200 bins, and the desk before the fourth aisle. The
 * items that most lines ask for lie in the bays nearest to the docks; once every item has
 * a bin the next round begins. Each bin holds one to three times what a wave asks for.
 */
final class DemoWarehouse {

	private static final int AISLES = 16;

	private static final int POSITIONS = 20;

	private static final int LEVELS = 5;

	private static final Point DESK = new Point(17_400, 8_000);

	/** What the import takes a gift for that says nothing about its size. */
	private static final long UNIT_MM3 = 150L * 100 * 60;

	private static final long UNIT_GRAMS = 200;

	private final FloorPlan floor;

	private final Map<String, List<String>> binsOf = new HashMap<>();

	private final long seed;

	DemoWarehouse(Map<String, Integer> popularity, int binsPerItem, long seed) {
		this.seed = seed;
		List<Place> places = places();
		this.floor = FloorPlan.of(places, DESK);
		List<String> items = popularity.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.toList();
		List<Place> nearest = places.stream()
			.sorted(Comparator.comparingLong(Place::y).thenComparing(Place::id))
			.toList();
		int next = 0;
		for (int round = 0; round < binsPerItem; round++) {
			for (String item : items) {
				this.binsOf.computeIfAbsent(item, (id) -> new ArrayList<>())
					.add(nearest.get(next++ % nearest.size()).id());
			}
		}
	}

	private static List<Place> places() {
		List<Place> places = new ArrayList<>();
		for (int aisle = 1; aisle <= AISLES; aisle++) {
			for (int bay = 1; bay <= 2 * POSITIONS; bay++) {
				int position = (bay - 1) / 2;
				long x = 6_000 + (aisle - 1) * 5_000L + ((bay % 2 == 1) ? -1_700 : 1_700);
				long y = 12_000 + position * 1_400L + ((position >= POSITIONS / 2) ? 3_000 : 0);
				for (int level = 1; level <= LEVELS; level++) {
					places.add(new Place("W1-A%02d-%02d-%d".formatted(aisle, bay, level), "PICK", aisle, x, y));
				}
			}
		}
		return places;
	}

	FloorPlan floor() {
		return this.floor;
	}

	/**
	 * The wave of some orders: each line comes from the bin with least that is left, as
	 * the stock policy settles ties, and from the next when that is not enough.
	 */
	WaveTask wave(Collection<RetailDays.Order> orders) {
		Map<String, Long> demand = new HashMap<>();
		orders.forEach((order) -> order.lines()
			.forEach((line) -> demand.merge(line.itemId(), (long) line.quantity(), Long::sum)));
		List<BinCell> full = new ArrayList<>();
		Map<String, List<Integer>> cellsOf = new HashMap<>();
		SplittableRandom random = new SplittableRandom(this.seed);
		demand.keySet().stream().sorted().forEach((item) -> {
			List<String> bins = this.binsOf.get(item).stream().distinct().toList();
			for (String bin : bins) {
				long wanted = demand.get(item);
				long holds = random.nextLong(wanted, 3 * wanted + 1);
				cellsOf.computeIfAbsent(item, (id) -> new ArrayList<>()).add(full.size());
				full.add(new BinCell(full.size(), item, bin, holds));
			}
		});
		long[] left = full.stream().mapToLong(BinCell::free).toArray();
		List<Pick> picks = new ArrayList<>();
		for (RetailDays.Order order : orders) {
			for (int number = 0; number < order.lines().size(); number++) {
				RetailDays.Line line = order.lines().get(number);
				long open = line.quantity();
				while (open > 0) {
					int cell = cellsOf.get(line.itemId())
						.stream()
						.filter((one) -> left[one] > 0)
						.min(Comparator.<Integer>comparingLong((one) -> left[one])
							.thenComparing((one) -> full.get(one).place()))
						.orElseThrow();
					long taken = Math.min(open, left[cell]);
					picks.add(new Pick(picks.size() + 1L, order.number(), number + 1, line.itemId(), cell,
							full.get(cell).place(), "PICK", taken, UNIT_MM3, UNIT_GRAMS));
					left[cell] -= taken;
					open -= taken;
				}
			}
		}
		List<BinCell> cells = full.stream()
			.map((cell) -> new BinCell(cell.number(), cell.pool(), cell.place(), left[cell.number()]))
			.toList();
		return new WaveTask(picks, cells, Map.of(), this.floor);
	}

}
