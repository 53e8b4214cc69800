package io.dockflow.integration.retail;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.dockflow.catalog.Item;

import static org.assertj.core.api.Assertions.assertThat;

class InferredItemTests {

	@Test
	void wordsOfTheDescriptionChooseTheSize() {
		var volumes = Stream.of("MINI PAINT SET", "RED MUG", "LARGE CAKE TIN", "WOODEN CABINET")
			.map((description) -> InferredItem.of("1", description))
			.map(Item::volumeMm3)
			.toList();

		assertThat(volumes).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void saysThatItsSizesAreInferred() {
		var item = InferredItem.of("85123A", "WHITE HANGING HEART T-LIGHT HOLDER");

		assertThat(item.origin()).isEqualTo("INFERRED");
		assertThat(item.gtin()).isNull();
		assertThat(item.weightGrams()).isPositive();
	}

	@Test
	void cutsADescriptionThatIsTooLongForTheCatalogue() {
		assertThat(InferredItem.of("1", "X".repeat(500)).description()).hasSize(200);
	}

}
