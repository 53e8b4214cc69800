package io.dockflow.integration.retail;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.dockflow.catalog.Item;
import io.dockflow.integration.retail.BinFiller.Placement;
import io.dockflow.shared.StorageCondition;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Mixing;

import static org.assertj.core.api.Assertions.assertThat;

class BinFillerTests {

	private static final Item MUG = item("MUG", 100, StorageCondition.AMBIENT);

	private static final Item CUP = item("CUP", 100, StorageCondition.AMBIENT);

	@Test
	void fillsTheNearestPlaceFirstAndGoesOnWhenItIsFull() {
		var filler = new BinFiller(List.of(face("FAR", 9_000, 1_000), face("NEAR", 1_000, 1_000)));

		assertThat(filler.place(MUG, 12)).containsExactly(new Placement("NEAR", "MUG", 10),
				new Placement("FAR", "MUG", 2));
	}

	@Test
	void topsUpAPlaceOfTheItemBeforeItOpensANearerOne() {
		var filler = new BinFiller(List.of(face("NEAR", 1_000, 1_000), face("FAR", 9_000, 1_000)));
		filler.occupy(Map.of("FAR", List.of(new BinFiller.Stack(MUG, 4))));

		assertThat(filler.place(MUG, 3)).containsExactly(new Placement("FAR", "MUG", 3));
	}

	@Test
	void neverMixesItemsInAPlaceForOneItem() {
		var filler = new BinFiller(List.of(face("A", 1_000, 1_000)));
		filler.place(MUG, 1);

		assertThat(filler.place(CUP, 1)).isEmpty();
	}

	@Test
	void mixesInAPlaceThatAllowsIt() {
		var filler = new BinFiller(List.of(bin("A", Mixing.ANY, StorageCondition.AMBIENT, 1_000, 1_000, false)));
		filler.place(MUG, 4);

		assertThat(filler.place(CUP, 9)).containsExactly(new Placement("A", "CUP", 6));
	}

	@Test
	void leavesOutBlockedPlacesAndOtherConditions() {
		var filler = new BinFiller(List.of(bin("BLOCKED", Mixing.ANY, StorageCondition.AMBIENT, 1_000, 1_000, true),
				bin("COLD", Mixing.ANY, StorageCondition.CHILLED, 1_000, 1_000, false)));

		assertThat(filler.place(MUG, 1)).isEmpty();
	}

	private static Location face(String code, long y, long maxGrams) {
		return bin(code, Mixing.SINGLE_ITEM, StorageCondition.AMBIENT, y, maxGrams, false);
	}

	private static Location bin(String code, Mixing mixing, StorageCondition condition, long y, long maxGrams,
			boolean blocked) {
		return new Location(code, "W1", "PICK", LocationKind.PICK_FACE, condition, 1, 1, 1, 0, y, maxGrams, 0, true,
				blocked, false, mixing);
	}

	private static Item item(String code, int grams, StorageCondition condition) {
		return new Item(code, code, null, "EA", 10, 10, 10, grams, condition, false, false, 'C', 1, 1, "INFERRED");
	}

}
