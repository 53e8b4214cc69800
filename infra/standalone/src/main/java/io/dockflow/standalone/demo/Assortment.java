package io.dockflow.standalone.demo;

import java.util.List;

import io.dockflow.shared.StorageCondition;

/**
 * The families of goods the demo company sells: 300 items in all.
 *
 * @param prefix of the item codes
 * @param count items of the family
 * @param minSideMm shortest side of one unit
 * @param maxSideMm longest side of one unit
 * @param gramsPerLitre density of a packed unit
 * @param shelfLifeDays 0 = no expiry
 * @param peakMonth when it sells best
 * @param swing of the season, 0 = none, 1 = twice the mean at the peak and nothing
 * opposite of it
 */
record Assortment(String prefix, int count, StorageCondition condition, List<String> goods, List<String> variants,
		int minSideMm, int maxSideMm, int gramsPerLitre, boolean lots, int shelfLifeDays, int peakMonth, double swing) {

	static List<Assortment> all() {
		return List.of(household(), pantry(), fresh(), hazardous(), valuables(), garden());
	}

	private static Assortment household() {
		return new Assortment("HOM", 110, StorageCondition.AMBIENT,
				List.of("Storage jar", "Lunch box", "Tea towel", "Candle", "Lantern", "Cake tin", "Mug", "Doormat",
						"Picture frame", "Cushion", "Wall clock"),
				List.of("white", "red retrospot", "blue", "vintage", "cream", "green", "black", "striped", "floral",
						"grey"),
				60, 320, 250, false, 0, 11, 0.45);
	}

	private static Assortment pantry() {
		return new Assortment("PAN", 70, StorageCondition.AMBIENT,
				List.of("Pasta", "Olive oil", "Breakfast tea", "Ground coffee", "Shortbread", "Strawberry jam",
						"Basmati rice"),
				List.of("250 g", "500 g", "1 kg", "organic 250 g", "organic 500 g", "family pack", "gift pack",
						"fine 250 g", "fine 500 g", "classic"),
				70, 240, 700, true, 360, 12, 0.2);
	}

	private static Assortment fresh() {
		return new Assortment("FRE", 40, StorageCondition.CHILLED,
				List.of("Cheddar", "Butter", "Yoghurt", "Smoked salmon", "Orange juice"),
				List.of("125 g", "250 g", "500 g", "organic", "light", "mild", "family pack", "gift pack"), 60, 180,
				900, true, 45, 6, 0.15);
	}

	private static Assortment hazardous() {
		return new Assortment("HAZ", 30, StorageCondition.HAZMAT,
				List.of("Spray paint", "Lamp oil", "Paint thinner", "Lighter fuel", "Drain cleaner"),
				List.of("100 ml", "250 ml", "400 ml", "500 ml", "1 l", "5 l"), 60, 220, 850, true, 0, 4, 0.25);
	}

	private static Assortment valuables() {
		return new Assortment("VAL", 30, StorageCondition.SECURE,
				List.of("Headphones", "Wrist watch", "Single malt", "Perfume", "Fountain pen"),
				List.of("classic", "premium", "limited edition", "silver", "gold", "travel size"), 50, 220, 450, false,
				0, 12, 0.6);
	}

	private static Assortment garden() {
		return new Assortment("GAR", 20, StorageCondition.AMBIENT,
				List.of("Watering can", "Bird feeder", "Plant pot", "Garden kneeler"),
				List.of("small", "medium", "large", "zinc", "terracotta"), 120, 380, 300, false, 0, 5, 0.8);
	}

}
