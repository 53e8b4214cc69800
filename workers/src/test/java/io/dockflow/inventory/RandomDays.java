package io.dockflow.inventory;

import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What may happen on a day in the small warehouse of {@link InventoryModelIT}.
 */
final class RandomDays {

	private RandomDays() {
	}

	static Arbitrary<List<Step>> days() {
		return Arbitraries.frequencyOf(Tuple.of(6, receipts()), Tuple.of(5, moves()), Tuple.of(2, shipments()),
				Tuple.of(2, adjustments()), Tuple.of(2, judgements()), Tuple.of(3, reserves()), Tuple.of(1, releases()),
				Tuple.of(2, consumes()), Tuple.of(2, unitMoves()), Tuple.of(2, reversals()))
			.list()
			.ofMinSize(10)
			.ofMaxSize(30);
	}

	private static Arbitrary<Step> receipts() {
		return Combinators.combine(cells(), quantities(), serials()).as(Step.Receive::new);
	}

	private static Arbitrary<Step> moves() {
		return Combinators.combine(cells(), places(), units(), quantities(), serials()).as(Step.Move::new);
	}

	private static Arbitrary<Step> shipments() {
		return Combinators.combine(cells(), quantities(), serials()).as(Step.Ship::new);
	}

	private static Arbitrary<Step> adjustments() {
		return Combinators.combine(cells(), quantities(), serials(), Arbitraries.of(1, -1)).as(Step.Adjust::new);
	}

	private static Arbitrary<Step> judgements() {
		return Combinators.combine(cells(), statuses(), quantities(), serials()).as(Step.Judge::new);
	}

	private static Arbitrary<Step> reserves() {
		return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false), quantities())
			.as(Step.Reserve::new);
	}

	private static Arbitrary<Step> releases() {
		return Combinators.combine(choices(), quantities()).as(Step.Release::new);
	}

	private static Arbitrary<Step> consumes() {
		return Combinators.combine(choices(), quantities(), serials()).as(Step.Consume::new);
	}

	private static Arbitrary<Step> unitMoves() {
		return Combinators.combine(Arbitraries.integers().between(1, 2), places()).as(Step.MoveUnit::new);
	}

	private static Arbitrary<Step> reversals() {
		return choices().map(Step.Reverse::new);
	}

	private static Arbitrary<Cell> cells() {
		return Combinators
			.combine(places(), Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(3, 1), Tuple.of(1, 2)), units(),
					Arbitraries.frequency(Tuple.of(6, StockStatus.AVAILABLE), Tuple.of(1, StockStatus.BLOCKED),
							Tuple.of(1, StockStatus.DAMAGED)),
					Arbitraries.frequency(Tuple.of(4, ""), Tuple.of(1, "ACME")), choices())
			.as(Cell::new);
	}

	private static Arbitrary<Integer> places() {
		return Arbitraries.integers().between(0, 2);
	}

	private static Arbitrary<Integer> units() {
		return Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1), Tuple.of(1, 2));
	}

	private static Arbitrary<StockStatus> statuses() {
		return Arbitraries.of(StockStatus.AVAILABLE, StockStatus.BLOCKED, StockStatus.DAMAGED);
	}

	private static Arbitrary<Integer> quantities() {
		return Arbitraries.integers().between(1, 5);
	}

	private static Arbitrary<Set<String>> serials() {
		return Arbitraries.of("S-1", "S-2", "S-3", "S-4").set().ofMaxSize(2);
	}

	private static Arbitrary<Integer> choices() {
		return Arbitraries.integers().between(0, 99);
	}

	/**
	 * A cell of the small warehouse; goods 0 are phones, 1 fresh milk, 2 expired milk.
	 * What is taken comes mostly from a cell that holds something: the choice is among
	 * those.
	 */
	record Cell(int place, int goods, int unit, StockStatus status, String owner, int choice) {
	}

	/** Something that happens. Numbers choose among what there is by then. */
	sealed interface Step {

		record Receive(Cell cell, int quantity, Set<String> serials) implements Step {
		}

		record Move(Cell from, int place, int unit, int quantity, Set<String> serials) implements Step {
		}

		record Ship(Cell from, int quantity, Set<String> serials) implements Step {
		}

		record Adjust(Cell cell, int quantity, Set<String> serials, int sign) implements Step {
		}

		record Judge(Cell cell, StockStatus to, int quantity, Set<String> serials) implements Step {
		}

		record Reserve(boolean phones, boolean theirs, int quantity) implements Step {
		}

		record Release(int choice, int quantity) implements Step {
		}

		record Consume(int choice, int quantity, Set<String> serials) implements Step {
		}

		record MoveUnit(int unit, int place) implements Step {
		}

		record Reverse(int choice) implements Step {
		}

	}

}
