package io.dockflow.bench.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.dockflow.routing.WalkGraph;

/**
 * A site of any shape with a tour to walk, drawn by lot: aisles of unequal pitch with
 * pieces missing, aisles that may be walked one way only, diagonal short cuts, or a yard
 * of paths between scattered places. Unit: millimetres.
 *
 * @param stops points to visit
 * @param starts points where the tour may begin
 * @param ends points where it may end
 */
record GeneratedPlan(WalkGraph graph, int[] stops, int[] starts, int[] ends) {

	static GeneratedPlan of(Shape shape, int stops, long seed) {
		Random random = new Random(seed);
		while (true) {
			WalkGraph.Builder builder = new WalkGraph.Builder();
			int places = (shape == Shape.YARD) ? yard(builder, random) : aisles(builder, shape, random);
			WalkGraph graph = builder.build();
			List<Integer> reachable = stronglyConnected(graph, places);
			if (reachable.size() >= stops + 6) {
				Collections.shuffle(reachable, random);
				int starts = 1 + random.nextInt(3);
				int ends = random.nextBoolean() ? 1 : 2;
				return new GeneratedPlan(graph, ints(reachable.subList(0, stops)),
						ints(reachable.subList(stops, stops + starts)),
						ints(reachable.subList(stops + starts - 1, stops + starts - 1 + ends)));
			}
		}
	}

	/** What the site looks like. */
	enum Shape {

		AISLES(0), ONE_WAY(0.6), YARD(0);

		private final double oneWay;

		Shape(double oneWay) {
			this.oneWay = oneWay;
		}

		String label() {
			return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		}

	}

	private static int aisles(WalkGraph.Builder builder, Shape shape, Random random) {
		int aisles = 4 + random.nextInt(17);
		int blocks = 1 + random.nextInt(4);
		int cells = 8 + random.nextInt(20);
		int points = 0;
		int[][] crossings = new int[aisles][blocks + 1];
		long x = 0;
		for (int aisle = 0; aisle < aisles; aisle++) {
			for (int cross = 0; cross <= blocks; cross++) {
				crossings[aisle][cross] = builder.point(x, cross * (cells + 1) * 1_000L);
				points++;
				if (aisle > 0) {
					builder.way(crossings[aisle - 1][cross], crossings[aisle][cross]);
				}
			}
			boolean oneWay = random.nextDouble() < shape.oneWay;
			boolean north = random.nextBoolean();
			for (int block = 0; block < blocks; block++) {
				if (random.nextDouble() < 0.05) {
					continue;
				}
				int previous = crossings[aisle][block];
				for (int cell = 1; cell <= cells + 1; cell++) {
					int next = (cell > cells) ? crossings[aisle][block + 1]
							: builder.point(x, block * (cells + 1) * 1_000L + cell * 1_000L);
					points += (cell > cells) ? 0 : 1;
					join(builder, previous, next, oneWay, north);
					previous = next;
				}
			}
			x += 2_500 + random.nextInt(3_000);
		}
		if (random.nextBoolean()) {
			builder.way(crossings[0][0], crossings[aisles / 2][blocks]);
		}
		return points;
	}

	private static void join(WalkGraph.Builder builder, int south, int north, boolean oneWay, boolean northward) {
		if (!oneWay) {
			builder.way(south, north);
		}
		else if (northward) {
			builder.oneWay(south, north);
		}
		else {
			builder.oneWay(north, south);
		}
	}

	/** Places joined with their three nearest neighbours. */
	private static int yard(WalkGraph.Builder builder, Random random) {
		int points = 150 + random.nextInt(150);
		long[] x = random.longs(points, 0, 60_000).toArray();
		long[] y = random.longs(points, 0, 40_000).toArray();
		for (int point = 0; point < points; point++) {
			builder.point(x[point], y[point]);
		}
		for (int point = 0; point < points; point++) {
			int here = point;
			List<Integer> others = new ArrayList<>();
			for (int other = 0; other < points; other++) {
				if (other != point) {
					others.add(other);
				}
			}
			others.sort(java.util.Comparator
				.comparingDouble((other) -> Math.hypot((double) x[here] - x[other], (double) y[here] - y[other])));
			others.stream().limit(3).forEach((other) -> builder.way(here, other));
		}
		return points;
	}

	/** The points that can be walked to from point 0 and back. */
	private static List<Integer> stronglyConnected(WalkGraph graph, int points) {
		List<Integer> reachable = new ArrayList<>();
		long[] there = graph.from(0).distance();
		for (int point = 0; point < points; point++) {
			if (there[point] != WalkGraph.Walks.UNREACHABLE
					&& graph.from(point).distance()[0] != WalkGraph.Walks.UNREACHABLE) {
				reachable.add(point);
			}
		}
		return reachable;
	}

	private static int[] ints(List<Integer> numbers) {
		return numbers.stream().mapToInt(Integer::intValue).toArray();
	}

}
