package io.dockflow.planning.leadtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class LeadTimeEstimateTests {

	/** By hand: a third arrives on day 3; of the two left, one is only known to last. */
	@Test
	void openOrdersLastAtLeastTheirAge() {
		double[] days = KaplanMeier.of(List.of(received(3), open(5), received(7)), 20);

		assertThat(days[3]).isCloseTo(1 / 3.0, within(1e-12));
		assertThat(days[5]).isZero();
		assertThat(days[7]).isCloseTo(2 / 3.0, within(1e-12));
	}

	@Test
	void whatNobodySawArriveIsPutOnTheLongestAge() {
		double[] days = KaplanMeier.of(List.of(received(3), open(9)), 20);

		assertThat(days[3]).isCloseTo(0.5, within(1e-12));
		assertThat(days[9]).isCloseTo(0.5, within(1e-12));
	}

	@Test
	void withoutAnOrderTheQuotedTimeStandsWithASpread() {
		LeadTime leadTime = LeadTimeEstimate.from(List.of()).of("Acme", "toys", "ball", 12);

		assertThat(leadTime.mean()).isCloseTo(12, within(1e-9));
		assertThat(leadTime.standardDeviation()).isBetween(1.0, 2.0);
		assertThat(leadTime.explanation()).contains("quoted 12 days");
	}

	@Test
	void ownOrdersOutweighWhatIsQuotedTheMoreThereAre() {
		double few = LeadTimeEstimate.from(orders(2, 20)).of("Acme", "toys", "ball", 10).mean();
		double many = LeadTimeEstimate.from(orders(40, 20)).of("Acme", "toys", "ball", 10).mean();

		assertThat(few).isBetween(12.0, 19.0);
		assertThat(many).isCloseTo(20, within(0.5));
	}

	@Test
	void anotherItemOfTheSupplierTellsMoreThanAnotherSupplier() {
		List<PastOrder> sameSupplier = IntStream.range(0, 10)
			.mapToObj((number) -> new PastOrder("Acme", "toys", "kite", 25, true))
			.toList();
		List<PastOrder> otherSupplier = IntStream.range(0, 10)
			.mapToObj((number) -> new PastOrder("Other", "toys", "kite", 25, true))
			.toList();

		double bySupplier = LeadTimeEstimate.from(sameSupplier).of("Acme", "toys", "ball", 10).mean();
		double byCategory = LeadTimeEstimate.from(otherSupplier).of("Acme", "toys", "ball", 10).mean();

		assertThat(bySupplier).isGreaterThan(byCategory + 1);
	}

	@Test
	void overdueOrdersLengthenTheTimeAndYoungOnesDoNotShortenIt() {
		List<PastOrder> overdue = new ArrayList<>(orders(5, 10));
		List<PastOrder> young = new ArrayList<>(orders(5, 10));
		IntStream.range(0, 5).forEach((number) -> overdue.add(open(22)));
		IntStream.range(0, 5).forEach((number) -> young.add(open(2)));
		double usual = LeadTimeEstimate.from(orders(5, 10)).of("Acme", "toys", "ball", 10).mean();

		assertThat(LeadTimeEstimate.from(overdue).of("Acme", "toys", "ball", 10).mean()).isGreaterThan(usual + 2);
		assertThat(LeadTimeEstimate.from(young).of("Acme", "toys", "ball", 10).mean()).isCloseTo(usual, within(0.5));
	}

	@Test
	void oneForgottenOrderDoesNotDecide() {
		List<PastOrder> orders = new ArrayList<>(orders(9, 10));
		orders.add(received(400));

		LeadTime leadTime = LeadTimeEstimate.from(orders).of("Acme", "toys", "ball", 10);

		assertThat(leadTime.quantile(0.999)).isLessThanOrEqualTo(44);
		assertThat(leadTime.mean()).isLessThan(15);
	}

	@Test
	void ordersThatAreAllOpenAndYoungLeaveTheQuotedTime() {
		LeadTime leadTime = LeadTimeEstimate.from(List.of(open(1), open(2))).of("Acme", "toys", "ball", 12);

		assertThat(leadTime.mean()).isCloseTo(12, within(1e-9));
		assertThat(leadTime.explanation()).contains("0 received, 2 open");
	}

	@Test
	void daysAreRoundedUpToPeriods() {
		LeadTime leadTime = new LeadTime(days(0, 7, 8, 14), "by hand");

		assertThat(leadTime.inPeriods(7)).containsExactly(0.25, 0.25, 0.5);
		assertThat(leadTime.quantile(0.5)).isEqualTo(7);
		assertThat(leadTime.mean()).isEqualTo(7.25);
	}

	@Test
	void impossibleInputIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> open(-1)).withMessageContaining("'ball'");
		assertThatIllegalArgumentException().isThrownBy(() -> new LeadTime(List.of(0.5), ""));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> LeadTimeEstimate.from(List.of()).of("Acme", "toys", "ball", -1));
		assertThatIllegalArgumentException().isThrownBy(() -> new LeadTime(days(1), "").inPeriods(0));
	}

	private static List<Double> days(int... days) {
		Double[] probabilities = new Double[15];
		Arrays.fill(probabilities, 0.0);
		for (int day : days) {
			probabilities[day] = 1.0 / days.length;
		}
		return List.of(probabilities);
	}

	private static List<PastOrder> orders(int count, double days) {
		return IntStream.range(0, count).mapToObj((number) -> received(days)).toList();
	}

	private static PastOrder received(double days) {
		return new PastOrder("Acme", "toys", "ball", days, true);
	}

	private static PastOrder open(double days) {
		return new PastOrder("Acme", "toys", "ball", days, false);
	}

}
