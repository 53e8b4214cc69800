package io.dockflow.routing;

import java.util.Arrays;

/**
 * A length that no circuit through all places stays below: a shortest tree through all
 * places but one and that one's two shortest arcs, with penalties on the places that
 * raise it (Held and Karp, "The traveling-salesman problem and minimum spanning trees:
 * Part II", 1971). Of two directions the shorter one counts, so one-way plans get a
 * weaker bound. O(n^2) a step.
 */
final class CircuitBound {

	private static final int STEPS = 80;

	private final int size;

	/** The shorter direction between two places, row by row. */
	private final double[] arcs;

	private final double[] penalties;

	private final int[] degrees;

	private CircuitBound(long[] distances, int size) {
		this.size = size;
		this.arcs = new double[size * size];
		for (var one = 0; one < size; one++) {
			for (var other = 0; other < size; other++) {
				this.arcs[one * size + other] = Math.min(distances[one * size + other], distances[other * size + one]);
			}
		}
		this.penalties = new double[size];
		this.degrees = new int[size];
	}

	/**
	 * The bound.
	 * @param distances row by row
	 * @param length of a known circuit, which the bound never exceeds
	 */
	static long of(long[] distances, int size, long length) {
		if (size < 3) {
			return length;
		}
		var bound = new CircuitBound(distances, size);
		var best = 0.0;
		for (var step = 0; step < STEPS; step++) {
			var value = bound.value();
			best = Math.max(best, value);
			var norm = Arrays.stream(bound.degrees).mapToDouble((degree) -> (degree - 2.0) * (degree - 2.0)).sum();
			if (norm == 0) {
				break;
			}
			var stride = (2.0 - 1.9 * step / STEPS) * Math.max(1, length - value) / norm;
			for (var place = 0; place < size; place++) {
				bound.penalties[place] += stride * (bound.degrees[place] - 2);
			}
		}
		return Math.min(length, (long) Math.ceil(best - 1e-6));
	}

	/** Prim's tree through the places from 1, and the two shortest arcs of place 0. */
	private double value() {
		Arrays.fill(this.degrees, 0);
		var near = new double[this.size];
		var parent = new int[this.size];
		var inTree = new boolean[this.size];
		Arrays.fill(near, Double.POSITIVE_INFINITY);
		near[1] = 0;
		var value = 0.0;
		for (var number = 1; number < this.size; number++) {
			var next = -1;
			for (var place = 1; place < this.size; place++) {
				if (!inTree[place] && (next < 0 || near[place] < near[next])) {
					next = place;
				}
			}
			if (number > 1) {
				value += arc(next, parent[next]);
				this.degrees[next]++;
				this.degrees[parent[next]]++;
			}
			inTree[next] = true;
			var row = next * this.size;
			var penalty = this.penalties[next];
			for (var place = 1; place < this.size; place++) {
				var length = this.arcs[row + place] + penalty + this.penalties[place];
				if (length < near[place] && !inTree[place]) {
					near[place] = length;
					parent[place] = next;
				}
			}
		}
		value += twoShortestOfFirst();
		for (var penalty : this.penalties) {
			value -= 2 * penalty;
		}
		return value;
	}

	private double twoShortestOfFirst() {
		var one = 1;
		var other = -1;
		for (var place = 2; place < this.size; place++) {
			if (arc(0, place) < arc(0, one)) {
				other = one;
				one = place;
			}
			else if (other < 0 || arc(0, place) < arc(0, other)) {
				other = place;
			}
		}
		this.degrees[0] = 2;
		this.degrees[one]++;
		this.degrees[other]++;
		return arc(0, one) + arc(0, other);
	}

	private double arc(int one, int other) {
		return this.arcs[one * this.size + other] + this.penalties[one] + this.penalties[other];
	}

}
