package io.dockflow.inventory;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class StockStatusTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			AVAILABLE  | INSPECTION BLOCKED DAMAGED EXPIRED
			INSPECTION | AVAILABLE BLOCKED DAMAGED EXPIRED
			BLOCKED    | AVAILABLE INSPECTION DAMAGED EXPIRED
			DAMAGED    | INSPECTION BLOCKED
			EXPIRED    | INSPECTION BLOCKED
			RETURNED   | AVAILABLE INSPECTION BLOCKED DAMAGED EXPIRED
			""")
	void mayBecomeWhatADecisionOnTheFloorMakesOfIt(StockStatus status, String next) {
		assertThat(status.next()).extracting(StockStatus::name).containsExactlyInAnyOrder(next.split(" "));
	}

	@ParameterizedTest
	@EnumSource(names = { "DAMAGED", "EXPIRED" })
	void isSoldAgainOnlyAfterAnInspection(StockStatus spoiled) {
		assertThat(spoiled.mayBecome(StockStatus.AVAILABLE)).isFalse();
		assertThat(spoiled.mayBecome(StockStatus.INSPECTION)).isTrue();
		assertThat(StockStatus.INSPECTION.mayBecome(StockStatus.AVAILABLE)).isTrue();
	}

	@Test
	void becomesReturnedByNoDecision() {
		assertThat(StockStatus.values()).filteredOn((status) -> status.mayBecome(StockStatus.RETURNED))
			.containsExactly(StockStatus.RETURNED);
	}

	@Property
	void mayStayWhatItIs(@ForAll StockStatus status) {
		assertThat(status.mayBecome(status)).isTrue();
		assertThat(status.next()).doesNotContain(status);
	}

}
