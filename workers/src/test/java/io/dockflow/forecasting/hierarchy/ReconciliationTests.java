package io.dockflow.forecasting.hierarchy;

import java.util.Arrays;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static io.dockflow.forecasting.hierarchy.ForecastNode.leaf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class ReconciliationTests {

	private final ForecastNode tree = new ForecastNode("group", 100, 4,
			List.of(leaf("item 1", 60, 1), leaf("item 2", 30, 3)));

	@Test
	void bottomUpAddsTheItems() {
		ForecastNode coherent = Reconciliation.BOTTOM_UP.of(this.tree);

		assertThat(coherent.forecast()).isEqualTo(90);
		assertThat(leaves(coherent)).containsExactly(60, 30);
	}

	@Test
	void topDownSharesTheRootByTheForecasts() {
		ForecastNode coherent = Reconciliation.TOP_DOWN.of(this.tree);

		assertThat(coherent.forecast()).isEqualTo(100);
		assertThat(leaves(coherent)[0]).isCloseTo(200 / 3.0, within(1e-12));
	}

	@Test
	void topDownSharesEquallyWhenNothingIsForecast() {
		ForecastNode coherent = Reconciliation.TOP_DOWN
			.of(new ForecastNode("group", 10, 1, List.of(leaf("item 1", 0, 1), leaf("item 2", 0, 1))));

		assertThat(leaves(coherent)).containsExactly(5, 5);
	}

	/**
	 * By hand: the missing 10 are shared by variances 4 (root), 1 and 3, that is 5, 1.25
	 * and 3.75.
	 */
	@Test
	void weightedCorrectsEachInProportionToItsVariance() {
		ForecastNode coherent = Reconciliation.WEIGHTED.of(this.tree);

		assertThat(coherent.forecast()).isCloseTo(95, within(1e-12));
		assertThat(leaves(coherent)[0]).isCloseTo(61.25, within(1e-12));
		assertThat(leaves(coherent)[1]).isCloseTo(33.75, within(1e-12));
	}

	@Test
	void nothingIsBelowZeroAndAllStillAddsUp() {
		ForecastNode coherent = Reconciliation.WEIGHTED.of(new ForecastNode("group", 10, 0.001,
				List.of(leaf("item 1", 2, 100), leaf("item 2", 30, 1), leaf("item 3", 20, 1))));

		assertThat(Arrays.stream(leaves(coherent))).allMatch((forecast) -> forecast >= 0);
		assertThat(leaves(coherent)[0] + leaves(coherent)[1] + leaves(coherent)[2]).isCloseTo(coherent.forecast(),
				within(1e-9));
	}

	@Test
	void aForecastThatIsNoNumberIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> leaf("item 1", Double.NaN, 1))
			.withMessageContaining("'item 1'");
		assertThatIllegalArgumentException().isThrownBy(() -> leaf("item 1", 1, 0))
			.withMessageContaining("variance above 0");
	}

	@Property
	void everyWayAddsUpOnThreeLevelsAndStaysWhereItIsCoherentAlready(
			@ForAll @Size(6) List<@DoubleRange(min = 0, max = 1000) Double> items,
			@ForAll @Size(9) List<@DoubleRange(min = 0.01, max = 100) Double> variances) {
		List<ForecastNode> groups = List.of(0, 1)
			.stream()
			.map((group) -> new ForecastNode("group " + group, items.get(3 * group) * 2, variances.get(6 + group),
					List.of(0, 1, 2)
						.stream()
						.map((item) -> leaf("item", items.get(3 * group + item), variances.get(3 * group + item)))
						.toList()))
			.toList();
		ForecastNode root = new ForecastNode("all", 500, variances.get(8), groups);

		for (Reconciliation way : Reconciliation.values()) {
			ForecastNode coherent = way.of(root);
			assertCoherent(coherent);
			assertThat(way.of(coherent).forecast()).isCloseTo(coherent.forecast(),
					within(1e-9 * (1 + coherent.forecast())));
		}
	}

	private static void assertCoherent(ForecastNode node) {
		assertThat(node.forecast()).isNotNegative();
		if (!node.children().isEmpty()) {
			assertThat(node.children().stream().mapToDouble(ForecastNode::forecast).sum()).isCloseTo(node.forecast(),
					within(1e-9 * (1 + node.forecast())));
			node.children().forEach(ReconciliationTests::assertCoherent);
		}
	}

	private static double[] leaves(ForecastNode node) {
		return node.children().stream().mapToDouble(ForecastNode::forecast).toArray();
	}

}
