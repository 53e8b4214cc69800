package io.dockflow.bench.batching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.dockflow.routing.ExactTours;
import io.dockflow.routing.RoutingPolicy;
import io.dockflow.routing.TourLength;
import io.dockflow.waves.batching.BatchOrder;
import io.dockflow.waves.batching.BatchPlan;
import io.dockflow.waves.batching.PlannedBatch;

/**
 * Checks plans: every order once, no cart overloaded, and every tour measured again from
 * the orders' stops by other code than the contestants measure with.
 */
final class BatchingJudge {

	private BatchingJudge() {
	}

	static boolean isValid(BatchingInstance instance, BatchPlan plan, boolean shortestTours) {
		Set<BatchOrder> picked = new HashSet<>();
		long total = 0;
		int orders = 0;
		TourLength measure = shortestTours ? shortest(instance) : sShape(instance);
		for (PlannedBatch batch : plan.batches()) {
			int[] stops = stops(batch.orders());
			long load = batch.orders().stream().mapToLong((order) -> order.load()[0]).sum();
			if (load > instance.capacity() || measure.of(stops, stops.length) != batch.length()) {
				return false;
			}
			picked.addAll(batch.orders());
			orders += batch.orders().size();
			total += batch.length();
		}
		return total == plan.length() && orders == instance.orders().size()
				&& picked.equals(new HashSet<>(instance.orders()));
	}

	private static TourLength shortest(BatchingInstance instance) {
		return ExactTours.over(instance.stops(), instance.depot(), instance.depot()).lengths();
	}

	private static TourLength sShape(BatchingInstance instance) {
		return (stops, count) -> RoutingPolicy.S_SHAPE
			.tour(instance.stops().grid(), instance.depot(), instance.depot(),
					Arrays.stream(stops, 0, count).mapToObj(instance.stops()::point).toList())
			.length();
	}

	private static int[] stops(List<BatchOrder> orders) {
		List<IntStream> all = new ArrayList<>();
		orders.forEach((order) -> all.add(Arrays.stream(order.stops())));
		return all.stream().flatMapToInt((stops) -> stops).sorted().distinct().toArray();
	}

}
