package io.dockflow.standalone.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Packaging;

/**
 * The items of the demo company: sizes and weights by family, popularity by a power law
 * over a shuffled rank, packaging each, case, pallet.
 */
final class ItemCatalogue {

	/** GS1 prefix for numbers that are valid within one company only. */
	private static final String COMPANY_PREFIX = "20";

	private static final double TOP_DAILY_DEMAND = 60;

	private static final double SKEW = 0.95;

	private static final int CASE_SIDE_LIMIT_MM = 600;

	private static final int PALLET_LENGTH_MM = 1_200;

	private static final int PALLET_WIDTH_MM = 800;

	private static final int PALLET_HEIGHT_MM = 1_350;

	private static final long PALLET_LOAD_GRAMS = 700_000;

	private static final int EMPTY_PALLET_GRAMS = 25_000;

	private static final int EMPTY_PALLET_HEIGHT_MM = 144;

	private ItemCatalogue() {
	}

	static List<DemoItem> generate(long seed) {
		var families = Assortment.all();
		var total = families.stream().mapToInt(Assortment::count).sum();
		var ranks = new ArrayList<>(IntStream.range(0, total).boxed().toList());
		Collections.shuffle(ranks, new java.util.Random(seed));
		var items = new ArrayList<DemoItem>();
		for (var family : families) {
			var dice = Dice.of(seed, family.prefix());
			for (var number = 1; number <= family.count(); number++) {
				items.add(item(family, number, items.size(), ranks.get(items.size()), total, dice));
			}
		}
		return items;
	}

	private static DemoItem item(Assortment family, int number, int index, int rank, int total, Dice dice) {
		var sides = Stream.generate(() -> dice.between(family.minSideMm(), family.maxSideMm()))
			.limit(3)
			.sorted(Collections.reverseOrder())
			.toList();
		var mm3 = (long) sides.get(0) * sides.get(1) * sides.get(2);
		var grams = (int) Math.max(20, mm3 * family.gramsPerLitre() / 1_000_000);
		var unitsPerCase = unitsPerCase(sides, grams, dice);
		var item = new Item("%s-%03d".formatted(family.prefix(), number), description(family, number),
				"0" + CheckDigit.append(COMPANY_PREFIX + "%010d".formatted(index + 1)), "EA", sides.get(0),
				sides.get(1), sides.get(2), grams, family.condition(), family.lots(), family.shelfLifeDays() > 0,
				velocity(rank, total), unitsPerCase,
				casesPerPallet(caseOf(sides, unitsPerCase), (long) grams * unitsPerCase), "MASTER");
		var demand = TOP_DAILY_DEMAND / Math.pow(rank + 1, SKEW);
		var intermittent = rank > total * 3 / 5;
		return new DemoItem(item, family, demand, dice.between(-0.2, 0.3),
				intermittent ? dice.between(0.08, 0.35) : 1.0);
	}

	private static String description(Assortment family, int number) {
		var goods = family.goods().get((number - 1) % family.goods().size());
		var variant = family.variants().get((number - 1) / family.goods().size() % family.variants().size());
		return goods + ", " + variant;
	}

	private static char velocity(int rank, int total) {
		return (rank < total / 5) ? 'A' : (rank < total / 2) ? 'B' : 'C';
	}

	/** A case two people would not call heavy: at most 15 kg and 600 mm a side. */
	private static int unitsPerCase(List<Integer> sides, int grams, Dice dice) {
		var byWeight = Math.max(1, 15_000 / grams);
		var wanted = dice.oneOf(List.of(6, 8, 10, 12, 24));
		var units = Math.min(wanted, byWeight);
		while (units > 1 && caseOf(sides, units).lengthMm() > CASE_SIDE_LIMIT_MM) {
			units--;
		}
		return units;
	}

	/** Units stand in rows of at most three by two, layer on layer. */
	private static Box caseOf(List<Integer> sides, int units) {
		var across = Math.min(2, units);
		var along = Math.clamp((units + across - 1) / across, 1, 3);
		var layers = (units + across * along - 1) / (across * along);
		var edges = Stream.of(sides.get(1) * along + 10, sides.get(2) * across + 10, sides.get(0) * layers + 10)
			.sorted(Collections.reverseOrder())
			.toList();
		return new Box(edges.get(0), edges.get(1), edges.get(2));
	}

	private static int casesPerPallet(Box box, long caseGrams) {
		var perLayer = Math.max(1, (PALLET_LENGTH_MM / box.lengthMm()) * (PALLET_WIDTH_MM / box.widthMm()));
		var layers = Math.max(1, PALLET_HEIGHT_MM / box.heightMm());
		return (int) Math.clamp(PALLET_LOAD_GRAMS / Math.max(1, caseGrams), 1, perLayer * layers);
	}

	/**
	 * Each, case and pallet; the case carries a GTIN of its own (packaging indicator 1).
	 */
	static List<Packaging> packaging(Item item) {
		var sides = List.of(item.lengthMm(), item.widthMm(), item.heightMm());
		var box = caseOf(sides, item.unitsPerCase());
		var gtin = java.util.Objects.requireNonNull(item.gtin());
		var caseGtin = CheckDigit.append("1" + gtin.substring(1, gtin.length() - 1));
		var perLayer = Math.max(1, (PALLET_LENGTH_MM / box.lengthMm()) * (PALLET_WIDTH_MM / box.widthMm()));
		var layers = (item.casesPerPallet() + perLayer - 1) / perLayer;
		return List.of(
				new Packaging(item.itemId(), "EACH", 1, item.lengthMm(), item.widthMm(), item.heightMm(),
						item.weightGrams(), gtin.substring(1)),
				new Packaging(item.itemId(), "CASE", item.unitsPerCase(), box.lengthMm(), box.widthMm(), box.heightMm(),
						item.weightGrams() * item.unitsPerCase(), caseGtin),
				new Packaging(item.itemId(), "PALLET", item.unitsPerPallet(), PALLET_LENGTH_MM, PALLET_WIDTH_MM,
						EMPTY_PALLET_HEIGHT_MM + layers * box.heightMm(),
						(int) (EMPTY_PALLET_GRAMS + item.weightGrams() * item.unitsPerPallet()), null));
	}

	private record Box(int lengthMm, int widthMm, int heightMm) {
	}

}
