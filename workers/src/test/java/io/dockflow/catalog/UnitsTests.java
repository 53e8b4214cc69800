package io.dockflow.catalog;

import java.math.BigDecimal;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UnitsTests {

	private static final Units SCREWS = new Units("SCREW", "pcs", Map.of("INNER", 8L, "CASE", 40L, "PALLET", 1_600L));

	@Test
	void countsInEveryLevelOfThePackaging() {
		assertThat(SCREWS.toBase(new BigDecimal("3"), "CASE")).isEqualTo(120);
		assertThat(SCREWS.toBase(new BigDecimal("2"), "PALLET")).isEqualTo(3_200);
	}

	@Test
	void countsInBaseUnitsByAnyOfTheirNames() {
		assertThat(SCREWS.toBase(BigDecimal.TEN, null)).isEqualTo(10);
		assertThat(SCREWS.toBase(BigDecimal.TEN, "EACH")).isEqualTo(10);
		assertThat(SCREWS.toBase(BigDecimal.TEN, "pcs")).isEqualTo(10);
	}

	@Test
	void readsUnitsInAnyCase() {
		assertThat(SCREWS.toBase(BigDecimal.ONE, "case")).isEqualTo(40);
	}

	@Test
	void takesAFractionThatIsAWholeNumberOfBaseUnits() {
		assertThat(SCREWS.toBase(new BigDecimal("0.5"), "CASE")).isEqualTo(20);
		assertThat(SCREWS.toBase(new BigDecimal("1.125"), "INNER")).isEqualTo(9);
		assertThat(SCREWS.toBase(new BigDecimal("3.000"), null)).isEqualTo(3);
	}

	@Test
	void refusesAFractionOfABaseUnit() {
		assertThatIllegalArgumentException().isThrownBy(() -> SCREWS.toBase(new BigDecimal("0.3"), "INNER"))
			.withMessageContaining("0.3 INNER are 2.4");
		assertThatIllegalArgumentException().isThrownBy(() -> SCREWS.toBase(new BigDecimal("1.5"), null));
	}

	@Test
	void refusesAUnitTheItemIsNotCountedIn() {
		assertThatIllegalArgumentException().isThrownBy(() -> SCREWS.toBase(BigDecimal.ONE, "LAYER"))
			.withMessageContaining("[CASE, EACH, INNER, PALLET, PCS]")
			.withMessageContaining("LAYER");
	}

	@Test
	void refusesMoreThanAWarehouseHolds() {
		var most = BigDecimal.valueOf(Units.MOST);

		assertThat(SCREWS.toBase(most, null)).isEqualTo(Units.MOST);
		assertThatIllegalArgumentException().isThrownBy(() -> SCREWS.toBase(most.add(BigDecimal.ONE), null));
		assertThatIllegalArgumentException().isThrownBy(() -> SCREWS.toBase(most, "CASE"));
		assertThatIllegalArgumentException().isThrownBy(() -> SCREWS.toBase(most.negate(), "CASE"));
		assertThatIllegalArgumentException().isThrownBy(() -> SCREWS.toBase(new BigDecimal("1E+999999999"), null));
	}

	/** What was multiplied out divides back without a rest. */
	@Property
	void convertsThereAndBackExactly(@ForAll @LongRange(min = -1_000_000, max = 1_000_000) long quantity,
			@ForAll @LongRange(min = 1, max = 100_000) long factor) {
		var units = new Units("ITEM", "pcs", Map.of("CASE", factor));

		var base = units.toBase(BigDecimal.valueOf(quantity), "CASE");

		assertThat(BigDecimal.valueOf(base).divide(BigDecimal.valueOf(factor)))
			.isEqualByComparingTo(BigDecimal.valueOf(quantity));
	}

	/** A decimal is taken exactly when its product is whole, and then unrounded. */
	@Property
	void neverRounds(@ForAll @LongRange(min = -100_000, max = 100_000) long thousandths,
			@ForAll @LongRange(min = 1, max = 2_000) long factor) {
		var units = new Units("ITEM", "pcs", Map.of("CASE", factor));
		var quantity = BigDecimal.valueOf(thousandths, 3);

		if (thousandths * factor % 1_000 == 0) {
			assertThat(units.toBase(quantity, "CASE")).isEqualTo(thousandths * factor / 1_000);
		}
		else {
			assertThatIllegalArgumentException().isThrownBy(() -> units.toBase(quantity, "CASE"));
		}
	}

}
