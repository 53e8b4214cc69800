package io.dockflow.routing;

import java.util.Arrays;

/** Points by distance, nearest first: a binary heap without objects. */
final class DistanceQueue {

	private int[] points;

	private long[] distances;

	private int size;

	DistanceQueue(int capacity) {
		this.points = new int[Math.max(2, capacity)];
		this.distances = new long[this.points.length];
	}

	boolean isEmpty() {
		return this.size == 0;
	}

	/** The least distance. */
	long distance() {
		return this.distances[0];
	}

	void add(int point, long distance) {
		if (this.size == this.points.length) {
			this.points = Arrays.copyOf(this.points, 2 * this.size);
			this.distances = Arrays.copyOf(this.distances, 2 * this.size);
		}
		var at = this.size++;
		while (at > 0 && this.distances[(at - 1) / 2] > distance) {
			move((at - 1) / 2, at);
			at = (at - 1) / 2;
		}
		this.points[at] = point;
		this.distances[at] = distance;
	}

	/** Takes the nearest point out. */
	int poll() {
		var nearest = this.points[0];
		var point = this.points[--this.size];
		var distance = this.distances[this.size];
		var at = 0;
		while (2 * at + 1 < this.size) {
			var child = 2 * at + 1;
			if (child + 1 < this.size && this.distances[child + 1] < this.distances[child]) {
				child++;
			}
			if (this.distances[child] >= distance) {
				break;
			}
			move(child, at);
			at = child;
		}
		this.points[at] = point;
		this.distances[at] = distance;
		return nearest;
	}

	private void move(int from, int to) {
		this.points[to] = this.points[from];
		this.distances[to] = this.distances[from];
	}

}
