package io.dockflow.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Stops, start and end of tours as plain arrays, each with its slot: 0 on the
 * southernmost cross-aisle, 1 in the first block, 2 on the next cross-aisle and so on.
 * Does not change.
 */
final class GridSites {

	final AisleGrid grid;

	final int[] aisles;

	final long[] depths;

	final int[] slots;

	final GridPoint start;

	final GridPoint end;

	final int startSlot;

	final int endSlot;

	/** Whether the tour ends elsewhere than it starts. */
	final boolean oneWay;

	GridSites(Stops stops, GridPoint start, GridPoint end) {
		this.grid = stops.grid();
		this.grid.require(start);
		this.grid.require(end);
		this.aisles = new int[stops.size()];
		this.depths = new long[stops.size()];
		this.slots = new int[stops.size()];
		for (var stop = 0; stop < stops.size(); stop++) {
			this.aisles[stop] = stops.aisle(stop);
			this.depths[stop] = stops.y(stop);
			this.slots[stop] = slot(stops.y(stop));
		}
		this.start = start;
		this.end = end;
		this.startSlot = slot(start.y());
		this.endSlot = slot(end.y());
		this.oneWay = !start.equals(end);
	}

	private int slot(long depth) {
		var block = this.grid.block(depth);
		if (depth == this.grid.y(block)) {
			return 2 * block;
		}
		return (depth == this.grid.y(block + 1)) ? 2 * block + 2 : 2 * block + 1;
	}

	boolean startsIn(int aisle, int slot) {
		return this.start.aisle() == aisle && this.startSlot == slot;
	}

	boolean endsIn(int aisle, int slot) {
		return this.end.aisle() == aisle && this.endSlot == slot;
	}

	/** The index behind the stops of a slot that begin at an index. */
	int slotEnd(int[] stops, int from, int to, int slot) {
		var end = from;
		while (end < to && this.slots[stops[end]] == slot) {
			end++;
		}
		return end;
	}

	/** Whether the whole tour lies in one aisle, where a straight walk is shortest. */
	boolean isOneAisle(int[] stops, int count) {
		var aisle = this.start.aisle();
		return this.end.aisle() == aisle && this.grid.isOpen(aisle)
				&& (count == 0 || this.aisles[stops[0]] == aisle && this.aisles[stops[count - 1]] == aisle);
	}

	/** There and back, but for the stretch between start and end. */
	long alongOneAisle(int[] stops, int count) {
		var south = Math.min(this.start.y(), this.end.y());
		var north = Math.max(this.start.y(), this.end.y());
		var between = north - south;
		if (count > 0) {
			south = Math.min(south, this.depths[stops[0]]);
			north = Math.max(north, this.depths[stops[count - 1]]);
		}
		return 2 * (north - south) - between;
	}

	/** The corners of {@link #alongOneAisle}. */
	List<GridPoint> cornersInOneAisle(int[] stops) {
		var ends = new ArrayList<>(List.of(this.start, this.end));
		if (stops.length > 0) {
			ends.add(new GridPoint(this.start.aisle(), this.depths[stops[0]]));
			ends.add(new GridPoint(this.start.aisle(), this.depths[stops[stops.length - 1]]));
		}
		ends.sort(Comparator.comparingLong(GridPoint::y));
		return (this.start.y() <= this.end.y()) ? List.of(ends.getFirst(), ends.getLast(), this.end)
				: List.of(ends.getLast(), ends.getFirst(), this.end);
	}

	/**
	 * The length, unless there is no tour.
	 * @throws IllegalArgumentException when no aisle joins the cross-aisles
	 */
	long reachable(long length) {
		if (length >= FrontierLength.FAR) {
			throw new IllegalArgumentException(
					"Expected an aisle that joins the cross-aisles, but all %d columns are closed. Open one."
						.formatted(this.grid.aisles()));
		}
		return length;
	}

}
