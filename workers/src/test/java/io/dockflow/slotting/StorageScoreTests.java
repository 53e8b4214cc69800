package io.dockflow.slotting;

import java.util.List;
import java.util.Map;

import io.dockflow.catalog.Item;
import io.dockflow.shared.StorageCondition;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Mixing;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StorageScoreTests {

	private static final Location DOCK = place("RECV", LocationKind.RECEIVING, 0, 0, 0);

	private static final Location PACKING = place("PACK", LocationKind.PACKING, 50, 0, 0);

	private static final Demand FAST = new Demand(2, 5, 1, "fast");

	private static final Demand SLOW = new Demand(0.01, 30, 1, "slow");

	@Test
	void bringsFastGoodsNearToPackingAndSlowOnesAwayWhenTheSiteIsFull() {
		var near = empty(place("NEAR", LocationKind.BIN, 48, 0, 1));
		var far = empty(place("FAR", LocationKind.BIN, 120, 0, 1));

		assertThat(best(score(FAST, 0.9), near, far)).isEqualTo("NEAR");
		assertThat(best(score(SLOW, 0.9), near, far)).isEqualTo("FAR");
		assertThat(best(score(SLOW, 0), near, far)).as("an empty site has room for all").isEqualTo("NEAR");
	}

	@Test
	void fillsThePickFaceOfTheItemFirstAndThenABinThatHoldsIt() {
		var plain = empty(place("PLAIN", LocationKind.BIN, 50, 0, 1));
		var same = holding(place("SAME", LocationKind.BIN, 50, 0, 1), 0);
		var face = holding(place("FACE", LocationKind.PICK_FACE, 50, 0, 1), 0);

		assertThat(score(FAST, 0).rank(List.of(plain, same, face)))
			.extracting((scored) -> scored.bin().location().locationId())
			.containsExactly("FACE", "SAME", "PLAIN");
	}

	@Test
	void fillsAFaceOnlyUpToItsMaximum() {
		var roomy = empty(place("ROOMY", LocationKind.PICK_FACE, 50, 0, 1));
		var tight = holding(place("TIGHT", LocationKind.PICK_FACE, 50, 0, 1), 0);

		assertThat(score(FAST, 0).score(roomy).told()).contains("same item -75.0 s");
		assertThat(score(FAST, 0).score(tight).told()).doesNotContain("same item");
	}

	@Test
	void keepsLotsOfPerishableGoodsApart() {
		var mixed = holding(place("MIXED", LocationKind.BIN, 50, 0, 1), 1);
		var plain = empty(place("PLAIN", LocationKind.BIN, 50, 0, 1));

		assertThat(best(score(unit(true, 1_000), FAST, 0, null, Map.of()), mixed, plain)).isEqualTo("PLAIN");
		assertThat(best(score(unit(false, 1_000), FAST, 0, null, Map.of()), mixed, plain)).isEqualTo("MIXED");
	}

	@Test
	void sparesTheBackTheMoreTheHeavierAPieceIs() {
		var high = empty(place("HIGH", LocationKind.BIN, 50, 0, 5));

		var light = score(unit(false, 100), FAST, 0, null, Map.of()).score(high);
		var heavy = score(unit(false, 20_000), FAST, 0, null, Map.of()).score(high);

		assertThat(heavy.seconds() - light.seconds()).as("3 s, 3 levels, 10 picks, 1.99 times more")
			.isCloseTo(179.1, org.assertj.core.data.Offset.offset(0.2));
	}

	@Test
	void wastesNoLargePlaceOnASmallUnit() {
		var large = empty(sized("LARGE", 100_000));
		var fitting = empty(sized("FITTING", 11_000));

		assertThat(best(score(FAST, 0), large, fitting)).isEqualTo("FITTING");
	}

	@Test
	void leansTowardsTheLayoutPlan() {
		var planned = empty(place("PLANNED", LocationKind.PICK_FACE, 60, 0, 1));
		var near = empty(place("NEAR", LocationKind.PICK_FACE, 50, 0, 1));
		var others = empty(place("OTHERS", LocationKind.PICK_FACE, 50, 0, 1));

		var ranked = score(unit(false, 1_000), SLOW, 0, "PLANNED", Map.of("OTHERS", "other item"))
			.rank(List.of(others, near, planned));

		assertThat(ranked).extracting((scored) -> scored.bin().location().locationId())
			.containsExactly("PLANNED", "NEAR", "OTHERS");
	}

	@Test
	void takesWhatNobodyPicksFromLast() {
		var reserve = new BinState(new Location("RESERVE", "S", "Z", LocationKind.BIN, StorageCondition.AMBIENT, 1, 1,
				1, 0, 0, 0, 0, false, false, false, Mixing.ANY), 0, 0, 0, false, 0, 0);
		var far = empty(place("FAR", LocationKind.BIN, 400, 0, 1));

		assertThat(best(score(FAST, 0), reserve, far)).isEqualTo("FAR");
	}

	@Test
	void whatIsToldAddsUp() {
		var scored = score(FAST, 0.37).score(holding(place("X", LocationKind.PICK_FACE, 33, 7, 4), 0));

		assertThat(sum(scored.told())).isCloseTo(scored.seconds(), org.assertj.core.data.Offset.offset(1e-9));
		assertThat(scored.told()).contains("way in 36.0 s").contains("same item -75.0 s").hasSizeLessThan(300);
	}

	/** The seconds of a told score. */
	static double sum(String told) {
		return java.util.Arrays.stream(told.split(", "))
			.map((part) -> part.split(" "))
			.mapToLong((words) -> Math.round(Double.parseDouble(words[words.length - 2]) * 10))
			.sum() / 10.0;
	}

	private static String best(StorageScore score, BinState... bins) {
		return score.rank(List.of(bins)).getFirst().bin().location().locationId();
	}

	private static StorageScore score(Demand demand, double fullness) {
		return score(unit(false, 1_000), demand, fullness, null, Map.of());
	}

	private static StorageScore score(UnitLoad unit, Demand demand, double fullness,
			@org.jspecify.annotations.Nullable String planned, Map<String, String> others) {
		return new StorageScore(unit, DOCK, List.of(PACKING), demand, fullness, planned, others,
				Map.of("ROOMY", 10L, "TIGHT", 9L));
	}

	private static UnitLoad unit(boolean perishable, int pieceGrams) {
		var item = new Item("I", "Item", null, "pcs", 100, 100, 100, pieceGrams, StorageCondition.AMBIENT, perishable,
				perishable, 'A', 5, 2, "MASTER");
		return new UnitLoad("U", "S", "RECV", List.of(new UnitLoad.Content(item, "L1", 10)));
	}

	private static BinState empty(Location location) {
		return new BinState(location, 0, 0, 0, false, 0, 0);
	}

	private static BinState holding(Location location, int otherLots) {
		return new BinState(location, 1_000, 1_000, 1, true, 0, otherLots);
	}

	private static Location sized(String code, long maxWeightGrams) {
		return new Location(code, "S", "Z", LocationKind.BIN, StorageCondition.AMBIENT, 1, 1, 1, 50_000, 0,
				maxWeightGrams, 0, true, false, false, Mixing.ANY);
	}

	private static Location place(String code, LocationKind kind, long metresEast, long metresNorth, int level) {
		return new Location(code, "S", "Z", kind, StorageCondition.AMBIENT, 1, 1, level, metresEast * 1_000,
				metresNorth * 1_000, 0, 0, true, false, false, Mixing.ANY);
	}

}
