package io.dockflow.orders;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class OrderStateTests {

	@ParameterizedTest
	@EnumSource
	void everyStateIsReachedAndOnlyEndsLeadNowhere(OrderState state) {
		var reached = EnumSet.of(OrderState.RECEIVED);
		for (var before : OrderState.values()) {
			reached.addAll(before.next());
		}

		assertThat(reached).contains(state);
		assertThat(state.next().isEmpty()).isEqualTo(state.ended());
	}

	@ParameterizedTest
	@EnumSource
	void aCancellableOrderMayBecomeCancelling(OrderState state) {
		assertThat(state.mayBecome(OrderState.CANCELLING)).isEqualTo(state.cancellable() && !state.calledOff());
	}

	@Test
	void nothingLeavesASealedTruck() {
		assertThat(OrderState.SEALED.next()).containsExactly(OrderState.ISSUED);
	}

}
