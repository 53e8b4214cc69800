package io.dockflow.inventory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PostingHashTests {

	private static final StockCell HERE = StockCell.loose("W1", "W1-A", "SCREW");

	private static final StockTransfer MOVE = StockTransfer.move(HERE, HERE.at("W1-B"), 2);

	@Test
	void asksWhatHappensNotWhoRepeatsItWhen() {
		var first = new Posting("key", MovementType.MOVE, "shelf full", "ana", 1L, "DOC", Instant.EPOCH, List.of(MOVE));
		var again = new Posting("other", MovementType.MOVE, "once more", "ben", null, "DOC",
				Instant.EPOCH.plusSeconds(9), new Posting.Approval("ADJ-1", "cleo"), List.of(MOVE));

		assertThat(PostingHash.of(again)).isEqualTo(PostingHash.of(first));
	}

	@Test
	void tellsEveryDifferenceOfTheEffect() {
		var postings = new TreeMap<String, Posting>();
		postings.put("as it was", posting(MovementType.MOVE, "DOC", MOVE));
		postings.put("another type", posting(MovementType.PACK, "DOC", MOVE));
		postings.put("another document", posting(MovementType.MOVE, "DOC2", MOVE));
		postings.put("another quantity",
				posting(MovementType.MOVE, "DOC", StockTransfer.move(HERE, HERE.at("W1-B"), 3)));
		postings.put("a reservation", posting(MovementType.MOVE, "DOC", MOVE.consuming(2)));
		postings.put("pieces", posting(MovementType.MOVE, "DOC", MOVE.of(List.of("A", "B"))));
		postings.put("other pieces", posting(MovementType.MOVE, "DOC", MOVE.of(List.of("A", "C"))));
		postings.put("twice", posting(MovementType.MOVE, "DOC", MOVE, MOVE));
		postings.put("into an account",
				posting(MovementType.MOVE, "DOC", StockTransfer.out(HERE, ExternalAccount.CUSTOMER, 2)));
		postings.put("into another account",
				posting(MovementType.MOVE, "DOC", StockTransfer.out(HERE, ExternalAccount.ADJUSTMENT, 2)));
		postings.put("a reversal", posting(MovementType.MOVE, "DOC",
				new StockTransfer(HERE, HERE.at("W1-B"), null, 2, null, List.of(), 4L)));

		var seen = new HashMap<String, String>();
		postings.forEach((difference,
				posting) -> assertThat(
						seen.put(java.util.HexFormat.of().formatHex(PostingHash.of(posting)), difference))
					.as(difference)
					.isNull());
	}

	@Property
	void tellsCellsApart(@ForAll("cells") StockCell one, @ForAll("cells") StockCell other) {
		var same = one.equals(other);

		assertThat(java.util.Arrays.equals(hash(one), hash(other))).isEqualTo(same);
	}

	private static byte[] hash(StockCell cell) {
		return PostingHash.of(posting(MovementType.SHIP, "DOC", StockTransfer.out(cell, ExternalAccount.CUSTOMER, 1)));
	}

	@Provide
	Arbitrary<StockCell> cells() {
		var code = Arbitraries.of("A", "B", "AB");
		var part = Arbitraries.of("", "A", "B");
		return Combinators.combine(code, code, code, part, part, Arbitraries.of(StockStatus.class), part)
			.as(StockCell::new);
	}

	private static Posting posting(MovementType type, String document, StockTransfer... transfers) {
		return new Posting("key", type, "", "ana", null, document, Instant.EPOCH, List.of(transfers));
	}

}
