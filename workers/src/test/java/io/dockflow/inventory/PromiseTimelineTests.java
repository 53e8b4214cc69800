package io.dockflow.inventory;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import io.dockflow.inventory.PromiseTimeline.Entry;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PromiseTimelineTests {

	private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");

	private static final long HORIZON = 12;

	@Test
	void promisesStockThatIsFree() {
		assertThat(new PromiseTimeline(7, List.of(), List.of()).availableAt(MONDAY)).isEqualTo(7);
	}

	@Test
	void promisesWhatArrivesFromItsDayOn() {
		var timeline = new PromiseTimeline(2, List.of(on(3, 10)), List.of());

		assertThat(timeline.availableAt(day(2))).isEqualTo(2);
		assertThat(timeline.availableAt(day(3))).isEqualTo(12);
	}

	@Test
	void breaksNoPromiseThatIsDueLater() {
		var timeline = new PromiseTimeline(10, List.of(), List.of(on(5, 8)));

		assertThat(timeline.availableAt(day(1))).isEqualTo(2);
	}

	@Test
	void promisesNothingWhenStockWasLost() {
		var timeline = new PromiseTimeline(-4, List.of(on(2, 3), on(6, 5)), List.of());

		assertThat(timeline.availableAt(day(2))).isZero();
		assertThat(timeline.availableAt(day(6))).isEqualTo(4);
	}

	@Test
	void listsOnlyTheDaysOnWhichThereIsMore() {
		var timeline = new PromiseTimeline(1, List.of(on(2, 5), on(4, 3)), List.of(on(4, 3), on(6, 4)));

		assertThat(timeline.steps(day(0))).containsExactly(on(0, 1), on(2, 2));
	}

	/** Every day counted by hand, and the least of the days from then on. */
	@Property
	void agreesWithADiaryKeptDayByDay(@ForAll @LongRange(min = -20, max = 20) long free,
			@ForAll("entries") List<Entry> arrivals, @ForAll("entries") List<Entry> promised,
			@ForAll @LongRange(min = 0, max = HORIZON) long day) {
		var timeline = new PromiseTimeline(free, arrivals, promised);

		assertThat(timeline.availableAt(day(day))).isEqualTo(diary(free, arrivals, promised, day));
	}

	@Property
	void stepsUpAndNeverDown(@ForAll @LongRange(min = -20, max = 20) long free, @ForAll("entries") List<Entry> arrivals,
			@ForAll("entries") List<Entry> promised, @ForAll @LongRange(min = 0, max = HORIZON) long from) {
		var timeline = new PromiseTimeline(free, arrivals, promised);

		var steps = timeline.steps(day(from));

		assertThat(steps.getFirst().at()).isEqualTo(day(from));
		for (int index = 1; index < steps.size(); index++) {
			assertThat(steps.get(index).at()).isAfter(steps.get(index - 1).at());
			assertThat(steps.get(index).quantity()).isGreaterThan(steps.get(index - 1).quantity());
		}
		for (var day = from; day <= HORIZON; day++) {
			var now = day(day);
			var step = steps.stream().filter((one) -> !one.at().isAfter(now)).toList().getLast();
			assertThat(step.quantity()).isEqualTo(timeline.availableAt(now));
		}
	}

	/** Whoever is promised what the timeline offers takes nothing from anybody. */
	@Property
	void keepsEveryPromiseWhenOneMoreIsGiven(@ForAll @LongRange(min = 0, max = 20) long free,
			@ForAll("entries") List<Entry> arrivals, @ForAll("days") long day) {
		var offered = new PromiseTimeline(free, arrivals, List.of()).availableAt(day(day));
		var promised = List.of(on(day, offered));

		assertThat(LongStream.rangeClosed(0, HORIZON).map((other) -> balance(free, arrivals, promised, other)))
			.allMatch((balance) -> balance >= 0);
	}

	@Provide
	Arbitrary<List<Entry>> entries() {
		return Combinators.combine(days(), Arbitraries.longs().between(1, 15))
			.as(PromiseTimelineTests::on)
			.list()
			.ofMaxSize(6);
	}

	@Provide
	Arbitrary<Long> days() {
		return Arbitraries.longs().between(0, HORIZON);
	}

	private static long diary(long free, List<Entry> arrivals, List<Entry> promised, long day) {
		return Math.max(0,
				LongStream.rangeClosed(day, HORIZON)
					.map((later) -> balance(free, arrivals, promised, later))
					.min()
					.orElseThrow());
	}

	private static long balance(long free, List<Entry> arrivals, List<Entry> promised, long day) {
		return free + sum(arrivals, day) - sum(promised, day);
	}

	private static long sum(List<Entry> entries, long day) {
		return entries.stream().filter((entry) -> !entry.at().isAfter(day(day))).mapToLong(Entry::quantity).sum();
	}

	private static Instant day(long number) {
		return MONDAY.plusSeconds(number * 86_400);
	}

	private static Entry on(long day, long quantity) {
		return new Entry(day(day), quantity);
	}

}
