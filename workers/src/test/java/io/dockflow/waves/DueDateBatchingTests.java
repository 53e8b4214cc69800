package io.dockflow.waves;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DueDateBatchingTests {

	private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

	private static final CartCapacity CART = new CartCapacity(4, 1_000, 100);

	private final Batching batching = new DueDateBatching();

	private static BatchLine line(long id, String order, int dueInHours, long volume, long weight) {
		return new BatchLine(id, order, NOON.plusSeconds(3600L * dueInHours), "BIN-" + id, volume, weight);
	}

	@Test
	void seedsTheCartWithTheMostUrgentOrder() {
		var batches = this.batching.batch(List.of(line(1, "late", 9, 600, 1), line(2, "soon", 1, 600, 1)), CART);

		assertThat(batches).hasSize(2);
		assertThat(batches.getFirst().lines()).extracting(BatchLine::orderNumber).containsExactly("soon");
	}

	@Test
	void fillsTheCartWithTheNextUrgentOrderThatFits() {
		var batches = this.batching
			.batch(List.of(line(1, "a", 1, 700, 1), line(2, "b", 2, 700, 1), line(3, "c", 3, 300, 1)), CART);

		assertThat(batches).hasSize(2);
		assertThat(batches.getFirst().lines()).extracting(BatchLine::orderNumber).containsExactly("a", "c");
	}

	@Test
	void keepsAnOrderTogetherThatFitsOnOneCart() {
		var batches = this.batching.batch(List.of(line(1, "a", 1, 1, 1), line(2, "a", 1, 1, 1), line(3, "b", 2, 1, 1),
				line(4, "b", 2, 1, 1), line(5, "b", 2, 1, 1)), CART);

		assertThat(batches).extracting((batch) -> batch.lines().size()).containsExactly(2, 3);
	}

	@Test
	void splitsAnOrderNoCartHolds() {
		var lines = new ArrayList<BatchLine>();
		for (var id = 1; id <= 10; id++) {
			lines.add(line(id, "big", 1, 1, 1));
		}

		assertThat(this.batching.batch(lines, CART)).extracting((batch) -> batch.lines().size())
			.containsExactly(4, 4, 2);
	}

	@Property(tries = 300)
	void everyPickIsOnOneCartAndNoCartIsOverloaded(@ForAll("picks") List<BatchLine> picks) {
		var batches = this.batching.batch(picks, CART);

		var all = batches.stream().flatMap((batch) -> batch.lines().stream()).toList();
		assertThat(all).hasSameSizeAs(picks);
		assertThat(new HashSet<>(all)).isEqualTo(new HashSet<>(picks));
		for (var batch : batches) {
			assertThat(batch.lines()).isNotEmpty();
			assertThat(batch.lines().size() == 1
					|| CART.holds(batch.lines().size(), batch.lines().stream().mapToLong(BatchLine::volumeMm3).sum(),
							batch.lines().stream().mapToLong(BatchLine::weightGrams).sum()))
				.isTrue();
		}
	}

	@Provide
	Arbitrary<List<BatchLine>> picks() {
		var pick = Combinators
			.combine(Arbitraries.integers().between(1, 8), Arbitraries.longs().between(0, 1_200),
					Arbitraries.longs().between(0, 120))
			.as((order, volume, weight) -> line(0, "order-" + order, order, volume, weight));
		return pick.list().ofMaxSize(40).map((lines) -> {
			var numbered = new ArrayList<BatchLine>();
			lines.forEach((one) -> numbered.add(new BatchLine(numbered.size(), one.orderNumber(), one.dueAt(),
					one.locationId(), one.volumeMm3(), one.weightGrams())));
			return numbered;
		});
	}

}
