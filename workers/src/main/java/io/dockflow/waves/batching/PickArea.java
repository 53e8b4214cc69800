package io.dockflow.waves.batching;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.dockflow.routing.ExactTours;
import io.dockflow.routing.GridPoint;
import io.dockflow.routing.Stops;
import io.dockflow.routing.TourLength;

/**
 * Where carts walk, and how their tours are measured.
 */
public final class PickArea {

	private final Supplier<TourLength> lengths;

	private final @Nullable Stops stops;

	private final @Nullable GridPoint depot;

	private final long approach;

	private PickArea(Supplier<TourLength> lengths, @Nullable Stops stops, @Nullable GridPoint depot, long approach) {
		this.lengths = lengths;
		this.stops = stops;
		this.depot = depot;
		this.approach = approach;
	}

	/** An area whose tours are measured as the caller likes. */
	public static PickArea measuredBy(Supplier<TourLength> lengths) {
		return new PickArea(lengths, null, null, 0);
	}

	/** An area with the shortest tours from a start to an end, which may be the same. */
	public static PickArea shortestTours(Stops stops, GridPoint start, GridPoint end) {
		var tours = ExactTours.over(stops, start, end);
		return new PickArea(tours::lengths, stops, start.equals(end) ? start : null, 0);
	}

	/**
	 * The same area, farther away from where carts are fetched.
	 * @param length how far it is there and back, walked once for every tour that stops
	 * anywhere
	 */
	public PickArea withApproach(long length) {
		return new PickArea(this.lengths, this.stops, this.depot, length);
	}

	/** Fresh working memory to measure the tours of these orders with. */
	public OrderTours tours(List<int[]> orders) {
		var tours = measured(orders);
		return (this.approach == 0) ? tours
				: (numbers, count) -> (count == 0) ? 0 : this.approach + tours.of(numbers, count);
	}

	private OrderTours measured(List<int[]> orders) {
		if (this.stops != null && this.depot != null) {
			var oneBlock = OneBlockTours.of(this.stops, this.depot, orders);
			if (oneBlock.isPresent()) {
				return oneBlock.get();
			}
		}
		return new MergedTours(this.lengths.get(), orders);
	}

}
