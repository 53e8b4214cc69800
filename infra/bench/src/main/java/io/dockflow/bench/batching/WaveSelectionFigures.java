package io.dockflow.bench.batching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

import io.dockflow.bench.Figure;
import io.dockflow.bench.Samples;
import io.dockflow.routing.AisleGrid;
import io.dockflow.routing.GridPoint;
import io.dockflow.routing.Stops;
import io.dockflow.waves.batching.BatchOrder;
import io.dockflow.waves.batching.BatchPlan;
import io.dockflow.waves.batching.BatchingProblem;
import io.dockflow.waves.batching.LoadLimit;
import io.dockflow.waves.batching.OrderBatching;
import io.dockflow.waves.batching.PickArea;
import io.dockflow.waves.batching.PlannedBatch;
import io.dockflow.waves.selection.OpenOrder;
import io.dockflow.waves.selection.SelectedWave;
import io.dockflow.waves.selection.WaveSelection;
import io.dockflow.waves.selection.WaveTerms;

/**
 * A wave chosen from 5,000 seeded open orders, with eight picker hours, enough for a part
 * of them; against the most urgent orders, batched as they come, as far as the hours go.
 * Lengths in millimetres.
 */
final class WaveSelectionFigures {

	private static final int ORDERS = 5_000;

	private static final int ROUNDS = 3;

	private static final List<LoadLimit> CART = List.of(new LoadLimit("items", 30));

	/** A metre of walking for a minute of lateness. */
	private static final WaveTerms TERMS = new WaveTerms(8 * 3_600, 3_600, 7_200, 17, 1_000, 120, 20);

	private WaveSelectionFigures() {
	}

	static List<Figure> measure(int seed, LongSupplier clock) {
		List<Figure> figures = new ArrayList<>();
		for (int blocks = 1; blocks <= 2; blocks++) {
			String set = "wave-selection, %,d orders, %d block%s".formatted(ORDERS, blocks, (blocks > 1) ? "s" : "");
			PickArea area = area(blocks);
			Samples ours = new Samples();
			Samples values = new Samples();
			Samples urgent = new Samples();
			int invalid = 0;
			for (int round = 0; round < ROUNDS; round++) {
				List<OpenOrder> open = orders(seed + round);
				long start = clock.getAsLong();
				SelectedWave wave = WaveSelection.choose(open, CART, area, TERMS, seed);
				ours.add((clock.getAsLong() - start) / 1e9);
				values.add(wave.value() / 1e3);
				urgent.add(urgentFirst(open, area) / 1e3);
				invalid += (wave.seconds() > TERMS.pickerSeconds() || overloaded(wave)) ? 1 : 0;
			}
			figures.add(new Figure("batching", set, "dockflow", "median_time_s", ours.median(), "s", ROUNDS));
			figures.add(new Figure("batching", set, "dockflow", "value_m", values.median(), "m", ROUNDS));
			figures.add(new Figure("batching", set, "urgent-first", "value_m", urgent.median(), "m", ROUNDS));
			figures.add(new Figure("batching", set, "dockflow", "invalid_count", invalid, "1", ROUNDS));
		}
		return figures;
	}

	private static boolean overloaded(SelectedWave wave) {
		return wave.batches()
			.stream()
			.anyMatch((batch) -> batch.orders().stream().mapToLong((order) -> order.load()[0]).sum() > 30);
	}

	private static long urgentFirst(List<OpenOrder> open, PickArea area) {
		List<OpenOrder> urgent = open.stream()
			.sorted(Comparator.comparingLong((OpenOrder one) -> -one.priority() * TERMS.lateSecondsAvoided(one))
				.thenComparingLong((one) -> one.order().dueSecond()))
			.toList();
		BatchPlan plan = OrderBatching
			.firstCome(BatchingProblem.of(urgent.stream().map(OpenOrder::order).toList(), CART, area));
		long left = TERMS.pickerSeconds();
		long value = 0;
		int next = 0;
		for (PlannedBatch batch : plan.batches()) {
			long picks = batch.orders().stream().mapToLong((order) -> order.stops().length).sum();
			left -= TERMS.seconds(batch.length(), picks);
			if (left < 0) {
				return value;
			}
			value -= batch.length();
			for (BatchOrder order : batch.orders()) {
				long lateness = TERMS.worth(urgent.get(next++));
				value += lateness + area.tours(List.of(order.stops())).of(new int[] { 0 }, 1);
			}
		}
		return value;
	}

	private static PickArea area(int blocks) {
		long[] x = new long[20];
		for (int aisle = 0; aisle < x.length; aisle++) {
			x[aisle] = 4_000L * aisle;
		}
		List<GridPoint> places = new ArrayList<>();
		for (int aisle = 0; aisle < x.length; aisle++) {
			for (int bay = 0; bay < 40; bay++) {
				places.add(new GridPoint(aisle, 1_500L + 1_000L * bay));
			}
		}
		GridPoint depot = new GridPoint(10, 0);
		long[] crossAisles = (blocks == 1) ? new long[] { 0, 42_000 } : new long[] { 0, 21_000, 42_000 };
		return PickArea.shortestTours(Stops.of(AisleGrid.of(x, crossAisles), places), depot, depot);
	}

	private static List<OpenOrder> orders(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		List<OpenOrder> orders = new ArrayList<>();
		for (int number = 0; number < ORDERS; number++) {
			int[] stops = random.ints(1 + random.nextInt(6), 0, 800).sorted().distinct().toArray();
			orders.add(new OpenOrder(
					new BatchOrder("order-" + number, stops, new long[] { stops.length }, random.nextInt(8 * 3_600)),
					1 + random.nextInt(3)));
		}
		return orders;
	}

}
