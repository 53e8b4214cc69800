package io.dockflow.counting;

import java.util.ArrayList;
import java.util.List;

import io.dockflow.counting.CountWindow.Moved;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CountWindowTests {

	@Test
	void whereNothingMovesTheBooksAreTheMeasure() {
		var still = new CountWindow(10, 0, 0, List.of());

		assertThat(still.nearest(7)).isEqualTo(10);
		assertThat(still.nearest(10)).isEqualTo(10);
		assertThat(still.nearest(12)).isEqualTo(10);
	}

	@Test
	void aPickThatIsPostedMeanwhileMakesNoDifference() {
		var picked = new CountWindow(7, 0, 0, List.of(new Moved(-3, true)));

		assertThat(picked.nearest(10)).as("counted before").isEqualTo(10);
		assertThat(picked.nearest(7)).as("counted after").isEqualTo(7);
		assertThat(picked.nearest(6)).as("one is missing").isEqualTo(7);
		assertThat(picked.nearest(11)).as("one is too much").isEqualTo(10);
	}

	@Test
	void whatIsOnACartIsNotInTheBin() {
		var carried = new CountWindow(10, 4, 4, List.of());

		assertThat(carried.nearest(6)).isEqualTo(6);
		assertThat(carried.nearest(10)).as("four too many").isEqualTo(6);
	}

	@Test
	void aDeliveryThatArrivesMeanwhileIsThereOrNot() {
		var filled = new CountWindow(30, 0, 0, List.of(new Moved(20, false)));

		assertThat(filled.nearest(10)).isEqualTo(10);
		assertThat(filled.nearest(30)).isEqualTo(30);
		assertThat(filled.nearest(14)).as("goods come whole").isEqualTo(10);
	}

	/** Whatever people do meanwhile and whenever they post it. */
	@Property
	void aRightCountNeverDiffers(@ForAll("days") List<Event> events, @ForAll("moments") int begin,
			@ForAll("moments") int look, @ForAll("moments") int end) {
		var floor = new Floor();
		var first = Math.min(begin, Math.min(look, end));
		var last = Math.max(begin, Math.max(look, end));
		var moment = Math.max(Math.min(begin, look), Math.min(Math.max(begin, look), end));

		for (int index = 0; index <= last; index++) {
			if (index == first) {
				floor.begin();
			}
			if (index == moment) {
				floor.look();
			}
			if (index < last) {
				floor.happens(events.get(index));
			}
		}

		assertThat(floor.window().nearest(floor.seen)).isEqualTo(floor.seen);
	}

	@Provide
	Arbitrary<List<Event>> days() {
		return Arbitraries.of(Event.Kind.values())
			.flatMap((kind) -> Arbitraries.longs().between(1, 5).map((quantity) -> new Event(kind, quantity)))
			.list()
			.ofSize(12);
	}

	@Provide
	Arbitrary<Integer> moments() {
		return Arbitraries.integers().between(0, 12);
	}

	/** Something people do. */
	record Event(Kind kind, long quantity) {

		enum Kind {

			TAKE, HAND_OVER, BRING, REMOVE

		}

	}

	/** A bin, its books and the carts. */
	static final class Floor {

		private long there = 20;

		private long booked = 20;

		private long carried;

		private long carriedAtStart;

		private long seen;

		private final List<Moved> movements = new ArrayList<>();

		void begin() {
			this.movements.clear();
			this.carriedAtStart = this.carried;
		}

		void look() {
			this.seen = this.there;
		}

		void happens(Event event) {
			switch (event.kind()) {
				case TAKE -> {
					var taken = Math.min(event.quantity(), this.there);
					this.there -= taken;
					this.carried += taken;
				}
				case HAND_OVER -> {
					var handed = Math.min(event.quantity(), this.carried);
					this.carried -= handed;
					post(-handed, true);
				}
				case BRING -> {
					this.there += event.quantity();
					post(event.quantity(), false);
				}
				case REMOVE -> {
					var removed = Math.min(event.quantity(), this.there);
					this.there -= removed;
					post(-removed, false);
				}
			}
		}

		private void post(long delta, boolean pick) {
			if (delta != 0) {
				this.booked += delta;
				this.movements.add(new Moved(delta, pick));
			}
		}

		CountWindow window() {
			return new CountWindow(this.booked, this.carriedAtStart, this.carried, this.movements);
		}

	}

}
