package io.dockflow.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.dockflow.inventory.AllocationChoice.Take;
import io.dockflow.inventory.AllocationRequest.Line;
import io.dockflow.inventory.AllocationRequest.Strategy;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AllocationChoiceTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	@Test
	void takesWhatExpiresFirstFirst() {
		var takes = choose(Strategy.FEFO, 6, cell(1, 5).until(TODAY.plusDays(9)), cell(2, 5),
				cell(3, 5).until(TODAY.plusDays(2)));

		assertThat(taken(takes)).containsExactly("3:5", "1:1");
	}

	@Test
	void takesTheOldestOfEqualExpiryFirst() {
		var takes = choose(Strategy.FEFO, 6, cell(1, 5).aged(1), cell(2, 5).aged(7));

		assertThat(taken(takes)).containsExactly("2:5", "1:1");
	}

	@Test
	void takesTheOldestFirst() {
		var takes = choose(Strategy.FIFO, 6, cell(1, 5).aged(1), cell(2, 5).aged(7).until(TODAY.plusDays(90)),
				cell(3, 5).aged(3).until(TODAY.plusDays(2)));

		assertThat(taken(takes)).containsExactly("2:5", "3:1");
	}

	@Test
	void takesTheYoungestFirst() {
		var takes = choose(Strategy.LIFO, 6, cell(1, 5).aged(4), cell(2, 5).aged(7), cell(3, 5).aged(1));

		assertThat(taken(takes)).containsExactly("3:5", "1:1");
	}

	@Test
	void takesTheNearestFirst() {
		var takes = choose(Strategy.NEAREST, 6, cell(1, 5).away(30), cell(2, 5).away(2), cell(3, 5).away(10));

		assertThat(taken(takes)).containsExactly("2:5", "3:1");
	}

	@Test
	void takesTheFewestCellsAndTheSmallestThatCoversTheRest() {
		var takes = choose(Strategy.FEWEST_UNITS, 12, cell(1, 3), cell(2, 10), cell(3, 4), cell(4, 2));

		assertThat(taken(takes)).containsExactly("2:10", "4:2");
	}

	@Test
	void breaksTiesByPickFaceThenByTheSmallerRestThenByPlace() {
		assertThat(taken(choose(Strategy.FIFO, 1, cell(1, 5), cell(2, 9).pickFace()))).containsExactly("2:1");
		assertThat(taken(choose(Strategy.FIFO, 1, cell(1, 5), cell(2, 3)))).containsExactly("2:1");
		assertThat(taken(choose(Strategy.FIFO, 1, cell(2, 5), cell(1, 5)))).containsExactly("1:1");
	}

	@Test
	void followsTheItemsPolicyWhenTheRequestNamesNoStrategy() {
		var policy = new StockPolicy("MILK", "", Strategy.LIFO, 0, null, 0, 30);

		var takes = choose(null, policy, new Line(1, "MILK", 1), cell(1, 5).aged(7), cell(2, 5).aged(1));

		assertThat(taken(takes)).containsExactly("2:1");
	}

	@Test
	void takesOnlyTheLotThatWasAskedFor() {
		var line = new Line(1, "MILK", 8, "L2", 0, List.of());

		assertThat(taken(choose(Strategy.FEFO, line, cell(1, 5).ofLot("L1"), cell(2, 5).ofLot("L2"))))
			.containsExactly("2:5");
	}

	@Test
	void leavesWhatExpiresToday() {
		assertThat(choose(Strategy.FEFO, 5, cell(1, 5).until(TODAY))).isEmpty();
		assertThat(choose(Strategy.FEFO, 5, cell(1, 5).until(TODAY.plusDays(1)))).hasSize(1);
	}

	@Test
	void leavesWhatDoesNotKeepAsLongAsTheCustomerWants() {
		var line = new Line(1, "MILK", 10, "", 10, List.of());

		assertThat(taken(choose(Strategy.FEFO, line, cell(1, 5).until(TODAY.plusDays(9)),
				cell(2, 5).until(TODAY.plusDays(10)), cell(3, 5))))
			.containsExactly("2:5", "3:5");
	}

	@Test
	void leavesWhatDoesNotKeepAsLongAsThePolicyAsks() {
		var policy = new StockPolicy("MILK", "", Strategy.FEFO, 0, null, 20, 30);
		var line = new Line(1, "MILK", 10, "", 10, List.of());

		assertThat(taken(choose(Strategy.FEFO, policy, line, cell(1, 5).until(TODAY.plusDays(19)),
				cell(2, 5).until(TODAY.plusDays(20)))))
			.containsExactly("2:5");
	}

	@Test
	void givesALineWhatTheLinesBeforeItLeft() {
		var choice = choice(Strategy.FIFO, StockPolicy.standard("MILK"), cell(1, 5).aged(2), cell(2, 5));

		choice.choose(new Line(1, "MILK", 3), 3);
		choice.choose(new Line(2, "MILK", 9), 9);

		assertThat(choice.takes()).extracting(Take::line).containsExactly(1, 2, 2);
		assertThat(taken(choice.takes())).containsExactly("1:3", "1:2", "2:5");
	}

	@Test
	void takesThePiecesThatWereNamedWhereTheyAre() {
		var choice = choice(Strategy.FIFO, StockPolicy.standard("MILK"), cell(1, 5), cell(2, 5), cell(3, 5));

		choice.choosePieces(new Line(1, "MILK", 3, "", 0, List.of("A", "B", "C")),
				Map.of(1L, List.of("A"), 3L, List.of("B", "C")));

		assertThat(choice.takes()).extracting(Take::serials).containsExactly(List.of("A"), List.of("B", "C"));
		assertThat(taken(choice.takes())).containsExactly("1:1", "3:2");
	}

	@Test
	void takesNoPiecesOutOfACellThatOthersReserved() {
		var choice = choice(Strategy.FIFO, StockPolicy.standard("MILK"), cell(1, 1), cell(2, 5).until(TODAY));

		choice.choosePieces(new Line(1, "MILK", 3, "", 0, List.of("A", "B", "C")),
				Map.of(1L, List.of("A", "B"), 2L, List.of("C")));

		assertThat(choice.takes()).isEmpty();
	}

	/** Whatever the strategy: as much as there is, never more than asked or there. */
	@Property
	void takesAsMuchAsThereIsAndNoMore(@ForAll Strategy strategy, @ForAll("stocks") List<Long> stocks,
			@ForAll @LongRange(min = 1, max = 40) long wanted) {
		var takes = choose(strategy, wanted, cells(stocks));

		assertThat(takes.stream().mapToLong(Take::quantity).sum())
			.isEqualTo(Math.min(wanted, stocks.stream().mapToLong(Long::longValue).sum()));
		assertThat(takes).allMatch((take) -> take.quantity() > 0 && take.quantity() <= take.balance().free());
		assertThat(takes).extracting((take) -> take.balance().id()).doesNotHaveDuplicates();
	}

	/** Against every subset of the cells. */
	@Property
	void findsTheFewestCellsThereAre(@ForAll("stocks") List<Long> stocks,
			@ForAll @LongRange(min = 1, max = 40) long wanted) {
		var takes = choose(Strategy.FEWEST_UNITS, wanted, cells(stocks));

		var enough = Math.min(wanted, stocks.stream().mapToLong(Long::longValue).sum());
		assertThat(takes).hasSize(fewest(stocks, enough));
	}

	private static int fewest(List<Long> stocks, long enough) {
		var fewest = stocks.size();
		for (int subset = 0; subset < 1 << stocks.size(); subset++) {
			var sum = 0L;
			for (int index = 0; index < stocks.size(); index++) {
				sum += ((subset >> index & 1) == 1) ? stocks.get(index) : 0;
			}
			if (sum >= enough) {
				fewest = Math.min(fewest, Integer.bitCount(subset));
			}
		}
		return fewest;
	}

	@Provide
	Arbitrary<List<Long>> stocks() {
		return Arbitraries.longs().between(1, 12).list().ofMaxSize(7);
	}

	private static Candidate[] cells(List<Long> stocks) {
		var cells = new ArrayList<Candidate>();
		for (var stock : stocks) {
			cells.add(cell(cells.size() + 1, stock));
		}
		return cells.toArray(Candidate[]::new);
	}

	private static List<Take> choose(Strategy strategy, long wanted, Candidate... candidates) {
		return choose(strategy, new Line(1, "MILK", wanted), candidates);
	}

	private static List<Take> choose(Strategy strategy, Line line, Candidate... candidates) {
		return choose(strategy, StockPolicy.standard("MILK"), line, candidates);
	}

	private static List<Take> choose(@Nullable Strategy strategy, StockPolicy policy, Line line,
			Candidate... candidates) {
		var choice = choice(strategy, policy, candidates);
		choice.choose(line, line.quantity());
		return choice.takes();
	}

	private static AllocationChoice choice(@Nullable Strategy strategy, StockPolicy policy, Candidate... candidates) {
		return new AllocationChoice(new AllocationRequest("SO-1", "W1", strategy, List.of()), Map.of("MILK", policy),
				Map.of("MILK", List.of(candidates).stream().map(Candidate::built).toList()), TODAY);
	}

	private static List<String> taken(List<Take> takes) {
		return takes.stream().map((take) -> take.balance().id() + ":" + take.quantity()).toList();
	}

	/** A fresh cell without expiry; it holds one more, which is reserved. */
	private static Candidate cell(long id, long free) {
		return new Candidate(id, free, "", null, 0, false, 0);
	}

	private record Candidate(long id, long free, String lot, @Nullable LocalDate until, int days, boolean face,
			double metres) {

		Candidate ofLot(String otherLot) {
			return new Candidate(this.id, this.free, otherLot, this.until, this.days, this.face, this.metres);
		}

		Candidate until(LocalDate date) {
			return new Candidate(this.id, this.free, this.lot, date, this.days, this.face, this.metres);
		}

		Candidate aged(int daysAgo) {
			return new Candidate(this.id, this.free, this.lot, this.until, daysAgo, this.face, this.metres);
		}

		Candidate pickFace() {
			return new Candidate(this.id, this.free, this.lot, this.until, this.days, true, this.metres);
		}

		Candidate away(double distance) {
			return new Candidate(this.id, this.free, this.lot, this.until, this.days, this.face, distance);
		}

		AllocationCandidate built() {
			var cell = StockCell.loose("W1", "W1-A" + this.id, "MILK").ofLot(this.lot);
			return new AllocationCandidate(
					new Balances.Balance(this.id, cell, this.free + 1, 1,
							Instant.parse("2026-11-24T00:00:00Z").minusSeconds(86_400L * this.days)),
					this.until, this.face, this.metres);
		}

	}

}
