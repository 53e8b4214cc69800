package io.dockflow.engine;

import java.time.Duration;
import java.util.Map;

import io.dockflow.orders.PartShipments;
import io.dockflow.processes.Decisions;
import io.dockflow.testing.EngineTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tables of the models as the real engine answers them.
 */
@EngineTest
class DecisionTablesIT {

	@Autowired
	DecisionTables tables;

	@Autowired
	PartShipments parts;

	@BeforeEach
	void awaitModels() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.ignoreException(EngineRefusal.class)
			.until(() -> this.tables.decide(Decisions.SHIP_COMPLETE, Map.of("customerClass", "A", "fillPercent", 1)),
					"ship-part"::equals);
	}

	@Test
	void answersAsTheProcessWillBeAnswered() {
		assertThat(this.tables.decide(Decisions.SHIP_COMPLETE, Map.of("customerClass", "B", "fillPercent", 50)))
			.isEqualTo("ship-part");
		assertThat(this.tables.decide(Decisions.SHIP_COMPLETE, Map.of("customerClass", "B", "fillPercent", 49)))
			.isEqualTo("wait");
		assertThat(this.tables.decide(Decisions.CROSS_DOCK_WINDOW,
				Map.of("hoursUntilCutOff", 5, "storageCondition", "AMBIENT", "priority", 50)))
			.isEqualTo("true");
	}

	@Test
	void aTableNobodyDeployedIsRefused() {
		assertThatExceptionOfType(EngineRefusal.class).isThrownBy(() -> this.tables.decide("no-such-table", Map.of()))
			.withMessageContaining("no-such-table");
	}

	@Test
	void customersTakePartsAsTheShipCompleteTableSays() {
		assertThat(this.parts.mayShip("A", 1)).isTrue();
		assertThat(this.parts.mayShip("A", 0)).isFalse();
		assertThat(this.parts.mayShip("B", 49)).isFalse();
		assertThat(this.parts.mayShip("B", 50)).isTrue();
		assertThat(this.parts.mayShip("C", 99)).isFalse();
		assertThat(this.parts.mayShip("D", 99)).isFalse();
		assertThat(this.parts.mayShip("X", 99)).isFalse();
	}

}
