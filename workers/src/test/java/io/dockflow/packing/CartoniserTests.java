package io.dockflow.packing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dockflow.packing.Cartoniser.CartonType;
import io.dockflow.packing.Cartoniser.Goods;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CartoniserTests {

	private static final CartonType SMALL = new CartonType("S", 300, 200, 150, 5_000, 150);

	private static final CartonType LARGE = new CartonType("L", 600, 400, 300, 20_000, 600);

	private static final List<CartonType> CATALOGUE = List.of(SMALL, LARGE);

	@Test
	void takesTheSmallestCartonThatHoldsEverything() {
		var packed = Cartoniser.pack(List.of(new Goods(1, 10, 100, 50, 50, 200)), CATALOGUE);

		assertThat(packed).singleElement().satisfies((carton) -> {
			assertThat(carton.carton()).isEqualTo(SMALL);
			assertThat(carton.quantities()).containsOnly(Map.entry(1, 10L));
			assertThat(carton.grossGrams()).isEqualTo(2_150);
		});
	}

	@Test
	void opensAnotherCartonWhenTheWeightIsReached() {
		var packed = Cartoniser.pack(List.of(new Goods(1, 5, 100, 50, 50, 8_000)), CATALOGUE);

		assertThat(packed).extracting((carton) -> carton.quantities().get(1)).containsExactly(2L, 2L, 1L);
	}

	@Test
	void laysALongItemAlongTheLongSide() {
		var packed = Cartoniser.pack(List.of(new Goods(1, 1, 20, 590, 20, 100)), CATALOGUE);

		assertThat(packed).extracting(Cartoniser.Packed::carton).containsExactly(LARGE);
	}

	@Test
	void shipsWhatNoCartonHoldsInItsOwnContainerUnitByUnit() {
		var packed = Cartoniser.pack(List.of(new Goods(1, 2, 1_500, 100, 100, 3_000), new Goods(2, 1, 50, 50, 50, 10)),
				CATALOGUE);

		assertThat(packed).hasSize(3);
		assertThat(packed).filteredOn((one) -> one.carton() == null)
			.hasSize(2)
			.allSatisfy((one) -> assertThat(one.quantities()).containsOnly(Map.entry(1, 1L)));
	}

	@Property(tries = 300)
	void packsEveryUnitOnceAndBreaksNoLimit(@ForAll("goods") List<Goods> goods) {
		var packed = Cartoniser.pack(goods, CATALOGUE);

		var units = new HashMap<Integer, Long>();
		packed.forEach((carton) -> carton.quantities().forEach((id, quantity) -> units.merge(id, quantity, Long::sum)));
		assertThat(units).isEqualTo(wanted(goods));
		for (var carton : packed) {
			var type = carton.carton();
			if (type == null) {
				assertThat(carton.quantities().values()).containsExactly(1L);
				continue;
			}
			assertThat(carton.contentMm3()).isLessThanOrEqualTo(type.usableMm3()).isEqualTo(volume(carton, goods));
			assertThat(carton.contentGrams()).isLessThanOrEqualTo(type.maxWeightGrams());
			carton.quantities().keySet().forEach((id) -> assertThat(type.admits(goods.get(id))).isTrue());
		}
	}

	private static HashMap<Integer, Long> wanted(List<Goods> goods) {
		var wanted = new HashMap<Integer, Long>();
		goods.forEach((line) -> wanted.put(line.id(), line.quantity()));
		return wanted;
	}

	private static long volume(Cartoniser.Packed carton, List<Goods> goods) {
		return carton.quantities()
			.entrySet()
			.stream()
			.mapToLong((entry) -> goods.get(entry.getKey()).unitVolumeMm3() * entry.getValue())
			.sum();
	}

	@Provide
	Arbitrary<List<Goods>> goods() {
		var side = Arbitraries.integers().between(10, 700);
		var line = Combinators
			.combine(Arbitraries.longs().between(1, 60), side, side, side, Arbitraries.longs().between(0, 25_000))
			.as((quantity, length, width, height, weight) -> new Goods(0, quantity, length, width, height, weight));
		return line.list().ofMaxSize(12).map((lines) -> {
			var numbered = new ArrayList<Goods>();
			lines.forEach((one) -> numbered.add(new Goods(numbered.size(), one.quantity(), one.lengthMm(),
					one.widthMm(), one.heightMm(), one.unitWeightGrams())));
			return numbered;
		});
	}

}
