package io.dockflow.slotting.layout;

import java.util.List;
import java.util.function.Supplier;

import io.dockflow.routing.GridPoint;
import io.dockflow.routing.Stops;
import io.dockflow.routing.TourLength;

/**
 * The slots people pick from, and how long their tours are.
 */
public final class PickArea {

	private final Stops stops;

	private final int[] stopOf;

	private final GridPoint start;

	private final Suitability suitability;

	private final Supplier<TourLength> tours;

	/**
	 * Describes the area.
	 * @param slots where each slot is; several may be at one place
	 * @param stops the places, numbered
	 * @param start where tours begin
	 * @param tours measures tours through the stops
	 * @throws IllegalArgumentException when a slot is none of the stops
	 */
	public PickArea(List<GridPoint> slots, Stops stops, GridPoint start, Suitability suitability,
			Supplier<TourLength> tours) {
		this.stops = stops;
		this.stopOf = slots.stream().mapToInt(stops::indexOf).toArray();
		this.start = start;
		this.suitability = suitability;
		this.tours = tours;
	}

	public int slots() {
		return this.stopOf.length;
	}

	int stop(int slot) {
		return this.stopOf[slot];
	}

	GridPoint point(int slot) {
		return this.stops.point(this.stopOf[slot]);
	}

	/** The way from where tours begin, in the grid's unit. */
	long distance(int slot) {
		return this.stops.grid().distance(this.start, point(slot));
	}

	/** The way along the cross-aisles from where tours begin to the slot's aisle. */
	long aisleDistance(int slot) {
		return Math
			.abs(this.stops.grid().x(this.start.aisle()) - this.stops.grid().x(this.stops.aisle(this.stopOf[slot])));
	}

	/** The way into the slot's aisle from the depth at which tours begin. */
	long depth(int slot) {
		return Math.abs(this.start.y() - this.stops.y(this.stopOf[slot]));
	}

	boolean fits(int item, int slot) {
		return this.suitability.fits(item, slot);
	}

	TourLength tours() {
		return this.tours.get();
	}

}
