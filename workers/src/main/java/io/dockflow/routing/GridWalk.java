package io.dockflow.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A walk being drawn on a grid: remembers its corners, adds up its length and notes each
 * wanted stop when it first comes past.
 */
final class GridWalk {

	private final AisleGrid grid;

	private final List<GridPoint> corners = new ArrayList<>();

	private final LinkedHashSet<GridPoint> reached = new LinkedHashSet<>();

	/** Depths of the stops not yet reached, by aisle. */
	private final Map<Integer, NavigableSet<Long>> wanted = new HashMap<>();

	private long length;

	GridWalk(AisleGrid grid, GridPoint start, Collection<GridPoint> stops) {
		this.grid = grid;
		this.corners.add(start);
		stops.forEach((stop) -> this.wanted.computeIfAbsent(stop.aisle(), (aisle) -> new TreeSet<>()).add(stop.y()));
		pickAt(start);
	}

	GridPoint at() {
		return this.corners.getLast();
	}

	/** Along the cross-aisle at hand. */
	GridWalk toAisle(int aisle) {
		var step = Integer.signum(aisle - at().aisle());
		for (var passed = at().aisle(); passed != aisle; passed += step) {
			pickAt(new GridPoint(passed + step, at().y()));
		}
		return corner(new GridPoint(aisle, at().y()));
	}

	/** Along the aisle at hand. */
	GridWalk toDepth(long y) {
		var left = this.wanted.getOrDefault(at().aisle(), new TreeSet<>());
		var passed = (y >= at().y()) ? left.subSet(at().y(), true, y, true)
				: left.subSet(y, true, at().y(), true).descendingSet();
		List.copyOf(passed).forEach((depth) -> pickAt(new GridPoint(at().aisle(), depth)));
		return corner(new GridPoint(at().aisle(), y));
	}

	/** Along the aisle or the cross-aisle at hand. */
	GridWalk straightTo(GridPoint point) {
		return (point.aisle() == at().aisle()) ? toDepth(point.y()) : toAisle(point.aisle());
	}

	long length() {
		return this.length;
	}

	/** The shortest way to a point. */
	GridWalk to(GridPoint point) {
		var aisle = at().aisle();
		if (aisle == point.aisle() && this.grid.isOpen(aisle)) {
			return toDepth(point.y());
		}
		if (this.grid.isOpen(aisle)) {
			var gate = this.grid.isOpen(point.aisle()) ? this.grid.crossingBetween(at().y(), point.y()) : point.y();
			return toDepth(gate).toAisle(point.aisle()).toDepth(point.y());
		}
		if (!this.grid.isOpen(point.aisle()) && at().y() != point.y()) {
			toAisle(this.grid.aisleBetween(aisle, point.aisle())).toDepth(point.y());
		}
		return toAisle(point.aisle()).toDepth(point.y());
	}

	/** Depths of the stops not yet reached in an aisle, both ends included. */
	NavigableSet<Long> left(int aisle, long from, long to) {
		return this.wanted.getOrDefault(aisle, new TreeSet<>()).subSet(from, true, to, true);
	}

	/** The aisles with stops not yet reached at some depths, ascending. */
	List<Integer> leftAisles(long from, long before) {
		return this.wanted.entrySet()
			.stream()
			.filter((aisle) -> this.grid.isOpen(aisle.getKey()) && !aisle.getValue().subSet(from, before).isEmpty())
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
	}

	/** The nearest stop not yet reached. */
	Optional<GridPoint> nearestLeft() {
		return this.wanted.entrySet()
			.stream()
			.flatMap((aisle) -> aisle.getValue().stream().map((y) -> new GridPoint(aisle.getKey(), y)))
			.min(Comparator.comparingLong((GridPoint stop) -> this.grid.distance(at(), stop))
				.thenComparing(GridPoint::aisle)
				.thenComparing(GridPoint::y));
	}

	/**
	 * The walk as a tour.
	 * @param bound no tour past the stops is shorter
	 * @throws IllegalStateException when it does not come past every stop
	 */
	Tour tour(long bound) {
		if (!this.wanted.isEmpty()) {
			throw new IllegalStateException(
					"Expected a walk past every stop, but it misses those in %s. Report this plan."
						.formatted(this.wanted));
		}
		return new Tour(List.copyOf(this.reached), straightened(), this.length, bound);
	}

	private void pickAt(GridPoint point) {
		var left = this.wanted.get(point.aisle());
		if (left != null && left.remove(point.y())) {
			this.reached.add(point);
			if (left.isEmpty()) {
				this.wanted.remove(point.aisle());
			}
		}
	}

	private GridWalk corner(GridPoint point) {
		if (!point.equals(at())) {
			this.length += Math.abs(this.grid.x(point.aisle()) - this.grid.x(at().aisle()))
					+ Math.abs(point.y() - at().y());
			this.corners.add(point);
		}
		return this;
	}

	/** Without the corners at which the walk goes straight on. */
	private List<GridPoint> straightened() {
		var path = new ArrayList<GridPoint>();
		for (var point : this.corners) {
			if (path.size() > 1 && isStraight(path.get(path.size() - 2), path.getLast(), point)) {
				path.removeLast();
			}
			path.add(point);
		}
		return path;
	}

	private static boolean isStraight(GridPoint from, GridPoint middle, GridPoint to) {
		if (from.aisle() == to.aisle() && middle.aisle() == to.aisle()) {
			return Long.compare(middle.y(), from.y()) == Long.compare(to.y(), middle.y());
		}
		return from.y() == to.y() && middle.y() == to.y()
				&& Integer.compare(middle.aisle(), from.aisle()) == Integer.compare(to.aisle(), middle.aisle());
	}

}
