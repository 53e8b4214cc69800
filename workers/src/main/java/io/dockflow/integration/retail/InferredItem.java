package io.dockflow.integration.retail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import io.dockflow.catalog.Item;
import io.dockflow.shared.StorageCondition;

/**
 * Infers an item from its code and text, since the file tells neither size nor weight:
 * the words of the description choose one of four sizes. The catalogue keeps it as
 * {@code INFERRED} until somebody measures it. Pure.
 */
final class InferredItem {

	private static final Set<String> TINY = Set.of("MINI", "SMALL", "CARD", "CARDS", "STICKERS", "STICKER", "RING",
			"EARRINGS", "BRACELET", "NECKLACE", "PEN", "PENCIL", "PENCILS", "MAGNET", "MAGNETS", "NAPKINS", "TISSUES",
			"RIBBON", "RIBBONS", "CHARM", "KEYRING", "KEY");

	private static final Set<String> LARGE = Set.of("LARGE", "BAG", "CUSHION", "DOORMAT", "BLANKET", "CLOCK",
			"UMBRELLA", "CAKESTAND", "TRAY", "BASKET", "THROW", "QUILT", "MIRROR", "LANTERN");

	private static final Set<String> BULKY = Set.of("CABINET", "TABLE", "CHAIR", "STOOL", "SHELF", "DRAWERS", "DRAWER",
			"LADDER", "TRUNK", "BENCH", "CHEST");

	private static final int MAX_DESCRIPTION = 200;

	private InferredItem() {
	}

	static Item of(String stockCode, String description) {
		var size = size(description);
		var text = (description.length() > MAX_DESCRIPTION) ? description.substring(0, MAX_DESCRIPTION) : description;
		return new Item(stockCode, text, null, "EA", size.lengthMm, size.widthMm, size.heightMm, size.grams,
				StorageCondition.AMBIENT, false, false, 'C', size.unitsPerCase, size.casesPerPallet, "INFERRED");
	}

	private static Size size(String description) {
		var words = Set.copyOf(Arrays.asList(description.toUpperCase(Locale.ROOT).split("[^A-Z]+")));
		if (words.stream().anyMatch(BULKY::contains)) {
			return Size.BULKY;
		}
		if (words.stream().anyMatch(TINY::contains)) {
			return Size.TINY;
		}
		return words.stream().anyMatch(LARGE::contains) ? Size.LARGE : Size.MEDIUM;
	}

	private enum Size {

		TINY(100, 60, 10, 30, 48, 80), MEDIUM(150, 100, 60, 200, 12, 60), LARGE(300, 250, 80, 500, 6, 24),
		BULKY(500, 350, 300, 4_000, 1, 16);

		private final int lengthMm;

		private final int widthMm;

		private final int heightMm;

		private final int grams;

		private final int unitsPerCase;

		private final int casesPerPallet;

		Size(int lengthMm, int widthMm, int heightMm, int grams, int unitsPerCase, int casesPerPallet) {
			this.lengthMm = lengthMm;
			this.widthMm = widthMm;
			this.heightMm = heightMm;
			this.grams = grams;
			this.unitsPerCase = unitsPerCase;
			this.casesPerPallet = casesPerPallet;
		}

	}

}
