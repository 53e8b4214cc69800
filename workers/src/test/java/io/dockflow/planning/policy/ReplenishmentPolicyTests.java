package io.dockflow.planning.policy;

import java.util.List;

import io.dockflow.planning.lotsizing.OrderUnit;
import io.dockflow.planning.policy.ReplenishmentPolicy.BaseStock;
import io.dockflow.planning.policy.ReplenishmentPolicy.FixedMinMax;
import io.dockflow.planning.policy.ReplenishmentPolicy.ReorderPoint;
import io.dockflow.planning.policy.ReplenishmentPolicy.ReviewLots;
import io.dockflow.planning.policy.ReplenishmentPolicy.ReviewMinMax;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReplenishmentPolicyTests {

	@Test
	void minMaxOrdersUpToTheLevelAtTheReorderPoint() {
		var policy = new ReviewMinMax(10, 40);

		assertThat(policy.wanted(11)).isZero();
		assertThat(policy.wanted(10)).isEqualTo(30);
		assertThat(policy.wanted(-5)).isEqualTo(45);
	}

	@Test
	void lotsBringThePositionAboveTheReorderPoint() {
		var policy = new ReviewLots(10, 6);

		assertThat(policy.wanted(11)).isZero();
		assertThat(policy.wanted(10)).isEqualTo(6);
		assertThat(policy.wanted(4)).isEqualTo(12);
		assertThat(new ReorderPoint(10, 6).wanted(4)).isEqualTo(6);
	}

	@Test
	void baseStockOrdersWhatIsMissing() {
		assertThat(new BaseStock(20).wanted(17.5)).isEqualTo(2.5);
		assertThat(new BaseStock(20).wanted(21)).isZero();
	}

	@Test
	void aPersonsMinimumIsNotYetUndercutWhenItIsReached() {
		var policy = new FixedMinMax(10, 40);

		assertThat(policy.wanted(10)).isZero();
		assertThat(policy.wanted(9)).isEqualTo(31);
	}

	@Test
	void ordersCountWhatIsOnItsWayAndComeInWholePacks() {
		var position = new StockPosition(4, List.of(3.0), 2);

		assertThat(new BaseStock(20).orderQuantity(position, new OrderUnit(0, 6))).isEqualTo(18);
		assertThat(new BaseStock(6).orderQuantity(position, new OrderUnit(24, 6))).isEqualTo(24);
		assertThat(new BaseStock(5).orderQuantity(position, new OrderUnit(24, 6))).isZero();
	}

	@Test
	void levelsThatContradictEachOtherAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ReviewMinMax(10, 9));
		assertThatIllegalArgumentException().isThrownBy(() -> new FixedMinMax(10, Double.NaN));
		assertThatIllegalArgumentException().isThrownBy(() -> new ReviewLots(10, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> new ServiceTarget.FillRate(95))
			.withMessageContaining("95 %");
	}

}
