package io.dockflow.slotting;

import java.util.Locale;
import java.util.Optional;

/**
 * What must hold for a unit to stand in a location, one method per rule, each answering
 * with the sentence to show.
 */
final class PutAwayRules {

	private PutAwayRules() {
	}

	static Optional<String> objection(UnitLoad unit, BinState bin) {
		return sameSite(unit, bin).or(() -> open(bin))
			.or(() -> rightCondition(unit, bin))
			.or(() -> holdsWeight(unit, bin))
			.or(() -> holdsVolume(unit, bin))
			.or(() -> holdsUnits(bin))
			.or(() -> mayMix(unit, bin));
	}

	private static Optional<String> sameSite(UnitLoad unit, BinState bin) {
		return when(!bin.location().siteId().equals(unit.siteId()), "%s is at site %s, but the unit is at %s"
			.formatted(bin.location().locationId(), bin.location().siteId(), unit.siteId()));
	}

	private static Optional<String> open(BinState bin) {
		return when(bin.location().blockedForPutAway(),
				"%s is blocked for put-away".formatted(bin.location().locationId()));
	}

	private static Optional<String> rightCondition(UnitLoad unit, BinState bin) {
		return when(bin.location().condition() != unit.condition(), "%s is %s, but the goods need %s"
			.formatted(bin.location().locationId(), word(bin.location().condition()), word(unit.condition())));
	}

	private static Optional<String> holdsWeight(UnitLoad unit, BinState bin) {
		var limit = bin.location().maxWeightGrams();
		return when(limit > 0 && bin.weightGrams() + unit.weightGrams() > limit,
				"%s carries %d kg more, but the unit weighs %d kg".formatted(bin.location().locationId(),
						Math.max(0, limit - bin.weightGrams()) / 1000, (unit.weightGrams() + 999) / 1000));
	}

	private static Optional<String> holdsVolume(UnitLoad unit, BinState bin) {
		var limit = bin.location().maxVolumeMm3();
		return when(limit > 0 && bin.volumeMm3() + unit.volumeMm3() > limit,
				"%s has room for %.2f m³ more, but the unit takes %.2f m³".formatted(bin.location().locationId(),
						Math.max(0, limit - bin.volumeMm3()) / 1e9, unit.volumeMm3() / 1e9));
	}

	private static Optional<String> holdsUnits(BinState bin) {
		var limit = bin.location().maxHandlingUnits();
		return when(limit > 0 && bin.handlingUnits() + 1 > limit,
				"%s holds %d handling units and is full".formatted(bin.location().locationId(), bin.handlingUnits()));
	}

	private static Optional<String> mayMix(UnitLoad unit, BinState bin) {
		return switch (bin.location().mixing()) {
			case ANY -> Optional.empty();
			case SINGLE_ITEM -> when(!unit.singleItem() || bin.otherItems() > 0,
					"%s holds another item and must hold one only".formatted(bin.location().locationId()));
			case EMPTY -> when(bin.handlingUnits() > 0 || bin.weightGrams() > 0,
					"%s must be empty, but something stands there or is on its way"
						.formatted(bin.location().locationId()));
			case SINGLE_LOT -> when(!unit.singleLot() || bin.otherItems() > 0 || bin.otherLots() > 0,
					"%s holds another item or lot and must hold one only".formatted(bin.location().locationId()));
		};
	}

	private static Optional<String> when(boolean broken, String sentence) {
		return broken ? Optional.of(sentence) : Optional.empty();
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
