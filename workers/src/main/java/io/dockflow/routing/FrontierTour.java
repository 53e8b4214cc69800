package io.dockflow.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.dockflow.routing.EulerWalk.Stretch;

/**
 * The shortest tour itself: goes from west to east like {@link FrontierLength}, remembers
 * every step, and follows the shortest half tours back. O(n + columns · states) time and
 * memory.
 */
final class FrontierTour {

	private final GridSites sites;

	private final Frontier frontier;

	private final int crossAisles;

	private final List<Step> steps = new ArrayList<>();

	private long[] lengths;

	FrontierTour(GridSites sites) {
		this.sites = sites;
		this.crossAisles = sites.grid.crossAisles();
		this.frontier = Frontier.of(this.crossAisles, sites.oneWay);
		this.lengths = new long[this.frontier.size()];
		Arrays.fill(this.lengths, FrontierLength.FAR);
		this.lengths[Frontier.NOTHING] = 0;
	}

	/** The points of a shortest walk in their order, corners and stops among them. */
	List<GridPoint> points(int[] stops) {
		var sweep = new Sweep(this.sites);
		sweep.begin(stops, stops.length);
		sweep.next();
		column(sweep, stops);
		var west = sweep.aisle;
		while (sweep.next()) {
			eastward(west, sweep.aisle);
			west = sweep.aisle;
			column(sweep, stops);
		}
		return EulerWalk.over(stretches(), this.sites.start);
	}

	private void column(Sweep sweep, int[] stops) {
		var aisle = sweep.aisle;
		var index = sweep.from;
		for (var crossing = 0; crossing < this.crossAisles; crossing++) {
			var end = this.sites.slotEnd(stops, index, sweep.to, 2 * crossing);
			var starts = this.sites.startsIn(aisle, 2 * crossing);
			var ends = this.sites.endsIn(aisle, 2 * crossing);
			if ((starts && ends) || end > index) {
				step(List.of(new Choice(this.frontier.visit[crossing], 0, List.of())));
			}
			if (starts != ends) {
				step(List.of(new Choice(this.frontier.flip[crossing], 0, List.of())));
			}
			if (crossing < this.crossAisles - 1) {
				index = end;
				end = this.sites.slotEnd(stops, index, sweep.to, 2 * crossing + 1);
				step(ways(aisle, crossing, stops, index, end));
			}
			index = end;
		}
	}

	private List<Choice> ways(int aisle, int block, int[] stops, int from, int to) {
		var ways = new AisleWays(this.sites);
		ways.read(aisle, block, stops, from, to);
		return IntStream.range(0, Frontier.KINDS)
			.filter((kind) -> ways.lengths[kind] < FrontierLength.FAR)
			.mapToObj((kind) -> new Choice(this.frontier.pass[block][kind], ways.lengths[kind],
					ways.stretches(aisle, kind)))
			.toList();
	}

	private void eastward(int west, int east) {
		var distance = this.sites.grid.x(east) - this.sites.grid.x(west);
		for (var crossing = 0; crossing < this.crossAisles; crossing++) {
			var y = this.sites.grid.y(crossing);
			var from = new GridPoint(west, y);
			var to = new GridPoint(east, y);
			step(List.of(new Choice(goingOn(crossing, Frontier.ODD), distance, List.of(new Stretch(from, to, 1))),
					new Choice(goingOn(crossing, Frontier.EVEN), 2 * distance, List.of(new Stretch(from, to, 2))),
					new Choice(this.frontier.leave[crossing], 0, List.of())));
		}
	}

	private int[] goingOn(int crossing, int ends) {
		return IntStream.range(0, this.frontier.size())
			.map((state) -> (this.frontier.ends(state, crossing) == ends) ? state : -1)
			.toArray();
	}

	private void step(List<Choice> choices) {
		var after = new long[this.lengths.length];
		Arrays.fill(after, FrontierLength.FAR);
		for (var choice : choices) {
			for (var state = 0; state < after.length; state++) {
				var to = choice.after[state];
				if (to >= 0) {
					after[to] = Math.min(after[to], this.lengths[state] + choice.length);
				}
			}
		}
		this.steps.add(new Step(this.lengths, choices));
		this.lengths = after;
	}

	/** What the shortest whole tour is made of, found from east to west. */
	private List<Stretch> stretches() {
		var state = IntStream.range(0, this.lengths.length)
			.filter((one) -> this.frontier.whole[one])
			.reduce((one, other) -> (this.lengths[other] < this.lengths[one]) ? other : one)
			.orElseThrow();
		var length = this.sites.reachable(this.lengths[state]);
		var stretches = new ArrayList<Stretch>();
		for (var step : this.steps.reversed()) {
			var made = step.to(state, length);
			stretches.addAll(made.choice.stretches);
			state = made.before;
			length -= made.choice.length;
		}
		return stretches;
	}

	/**
	 * One way to go on from a half tour.
	 *
	 * @param after the state after each state, -1 when this is no way to go on from there
	 */
	private record Choice(int[] after, long length, List<Stretch> stretches) {
	}

	private record Made(Choice choice, int before) {
	}

	/** The half tours before a step, and the choices it had. */
	private record Step(long[] lengths, List<Choice> choices) {

		Made to(int state, long length) {
			for (var choice : this.choices) {
				for (var before = 0; before < this.lengths.length; before++) {
					if (choice.after[before] == state && this.lengths[before] + choice.length == length) {
						return new Made(choice, before);
					}
				}
			}
			throw new IllegalStateException(
					"Expected a step of length %d to state %d, but there is none. Report this plan.".formatted(length,
							state));
		}

	}

}
