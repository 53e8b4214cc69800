package io.dockflow.receiving;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;

class PalletsTests {

	@Property
	void losesNothingAndOverloadsNoPallet(@ForAll @LongRange(min = 0, max = 5000) long quantity,
			@ForAll @LongRange(min = 1, max = 600) long unitsPerPallet) {
		var pallets = Pallets.of(quantity, unitsPerPallet);

		assertThat(pallets.stream().mapToLong(Long::longValue).sum()).isEqualTo(quantity);
		assertThat(pallets).allMatch((pallet) -> pallet > 0 && pallet <= unitsPerPallet);
		assertThat(pallets.stream().filter((pallet) -> pallet < unitsPerPallet)).hasSizeLessThanOrEqualTo(1);
	}

}
