package io.dockflow.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Tours that collect what is worth the walk: of all tours from the start to the end the
 * one whose length less the worth of the places it passes is least. The same dynamic
 * programme as {@link ExactTours}, with every visit optional. A worth beyond every length
 * makes a visit compulsory. Keeps its working memory: one thread at a time. O(n + columns
 * · states).
 */
final class CollectingTours {

	private final GridSites sites;

	private final Frontier frontier;

	private final Step[] program;

	private final int crossAisles;

	/** The columns walked in, from west to east, and the places of each candidate. */
	private final int[] columns;

	private final double[] values;

	private final double[] nextValues;

	private int[] states;

	private int[] nextStates;

	private int size;

	private int nextSize;

	private double[] from;

	private double[] to;

	/** [step * states + state]: the state before and the choice made. */
	private final int[] previous;

	private final byte[] choices;

	private final WalkedPlaces walked;

	private final OneAisleTour oneAisle;

	/**
	 * What a half tour goes through next: a piece of an aisle, a start or end on a
	 * crossing, or a cross-aisle to the next column.
	 */
	private record Step(Kind kind, int column, int crossing, long distance, @Nullable CollectingPiece piece) {

		CollectingPiece aisle() {
			return Objects.requireNonNull(this.piece);
		}

	}

	private enum Kind {

		VISIT, FLIP, PASS, EAST

	}

	/**
	 * Tours past any of some candidates.
	 * @param sites the grid; its stops are the candidates
	 */
	CollectingTours(GridSites sites) {
		this.sites = sites;
		this.crossAisles = sites.grid.crossAisles();
		this.frontier = Frontier.of(this.crossAisles, sites.oneWay);
		var steps = new ArrayList<Step>();
		this.columns = columns(steps);
		this.program = steps.toArray(Step[]::new);
		var states = this.frontier.size();
		this.values = new double[states];
		this.nextValues = new double[states];
		Arrays.fill(this.values, Double.POSITIVE_INFINITY);
		Arrays.fill(this.nextValues, Double.POSITIVE_INFINITY);
		this.from = this.values;
		this.to = this.nextValues;
		this.states = new int[states];
		this.nextStates = new int[states];
		this.previous = new int[this.program.length * states];
		this.choices = new byte[this.program.length * states];
		this.walked = new WalkedPlaces(sites, this.columns);
		this.oneAisle = new OneAisleTour(sites);
	}

	private int[] columns(List<Step> steps) {
		var columns = new ArrayList<Integer>();
		var all = new int[this.sites.aisles.length];
		Arrays.setAll(all, (candidate) -> candidate);
		var sweep = new Sweep(this.sites);
		sweep.begin(all, all.length);
		while (sweep.next()) {
			var column = columns.size();
			if (column > 0) {
				var distance = this.sites.grid.x(sweep.aisle) - this.sites.grid.x(columns.getLast());
				for (var crossing = 0; crossing < this.crossAisles; crossing++) {
					steps.add(new Step(Kind.EAST, column - 1, crossing, distance, null));
				}
			}
			columns.add(sweep.aisle);
			column(column, sweep, steps);
		}
		return columns.stream().mapToInt(Integer::intValue).toArray();
	}

	private void column(int column, Sweep sweep, List<Step> steps) {
		for (var crossing = 0; crossing < this.crossAisles; crossing++) {
			var starts = this.sites.startsIn(sweep.aisle, 2 * crossing);
			var ends = this.sites.endsIn(sweep.aisle, 2 * crossing);
			if (starts || ends) {
				steps.add(new Step((starts != ends) ? Kind.FLIP : Kind.VISIT, column, crossing, 0, null));
			}
			if (crossing < this.crossAisles - 1 && this.sites.grid.isOpen(sweep.aisle)) {
				steps.add(new Step(Kind.PASS, column, crossing, 0, piece(column, sweep, crossing)));
			}
		}
	}

	/**
	 * A candidate on a crossing lies at the end of the piece north of it, or of the last.
	 */
	private CollectingPiece piece(int column, Sweep sweep, int block) {
		var slot = 2 * block + 1;
		var last = block == this.crossAisles - 2;
		var places = new ArrayList<Integer>();
		for (var candidate = sweep.from; candidate < sweep.to; candidate++) {
			var at = this.sites.slots[candidate];
			if (at == slot || at == slot - 1 || (last && at == slot + 1)) {
				places.add(candidate);
			}
		}
		if (this.sites.startsIn(sweep.aisle, slot)) {
			insert(places, this.sites.start, CollectingPiece.MUST);
		}
		if (this.sites.oneWay && this.sites.endsIn(sweep.aisle, slot)) {
			insert(places, this.sites.end, CollectingPiece.MUST - 1);
		}
		var size = places.size();
		var depths = new long[size + 2];
		var candidates = new int[size];
		var turns = new boolean[size];
		depths[0] = this.sites.grid.y(block);
		depths[size + 1] = this.sites.grid.y(block + 1);
		for (var place = 0; place < size; place++) {
			depths[place + 1] = depth(places.get(place));
			candidates[place] = Math.max(CollectingPiece.MUST, places.get(place));
			turns[place] = places.get(place) < 0 && this.sites.oneWay;
		}
		return new CollectingPiece(column, block, depths, candidates, turns);
	}

	private long depth(int place) {
		return switch (place) {
			case CollectingPiece.MUST -> this.sites.start.y();
			case CollectingPiece.MUST - 1 -> this.sites.end.y();
			default -> this.sites.depths[place];
		};
	}

	private void insert(List<Integer> places, GridPoint point, int mark) {
		var at = 0;
		while (at < places.size() && depth(places.get(at)) < point.y()) {
			at++;
		}
		places.add(at, mark);
	}

	/** What the last tour passes. */
	WalkedPlaces walked() {
		return this.walked;
	}

	/**
	 * The best tour's length less the worth of what it passes; {@link #walked} then tells
	 * where it leads.
	 * @param worth of each candidate, in the grid's unit, at least 0
	 */
	double best(double[] worth) {
		this.from[Frontier.NOTHING] = 0;
		this.states[0] = Frontier.NOTHING;
		this.size = 1;
		for (var number = 0; number < this.program.length; number++) {
			var base = number * this.frontier.size();
			var step = this.program[number];
			switch (step.kind()) {
				case VISIT -> touch(base, this.frontier.visit[step.crossing()]);
				case FLIP -> touch(base, this.frontier.flip[step.crossing()]);
				case PASS -> pass(base, step.aisle(), worth);
				case EAST -> east(base, step.crossing(), step.distance());
			}
			swap();
		}
		var best = -1;
		var value = Double.POSITIVE_INFINITY;
		for (var index = 0; index < this.size; index++) {
			var state = this.states[index];
			if (this.frontier.whole[state] && this.from[state] < value) {
				value = this.from[state];
				best = state;
			}
			this.from[state] = Double.POSITIVE_INFINITY;
		}
		var inOneAisle = this.oneAisle.best(worth);
		if (inOneAisle < value) {
			this.walked.stayInAisle(this.oneAisle);
			return inOneAisle;
		}
		this.sites.reachable((best < 0) ? FrontierLength.FAR : 0);
		trace(best);
		return value;
	}

	private void touch(int base, int[] table) {
		for (var index = 0; index < this.size; index++) {
			var state = this.states[index];
			reach(base, table[state], this.from[state], state, 0);
			this.from[state] = Double.POSITIVE_INFINITY;
		}
	}

	private void pass(int base, CollectingPiece piece, double[] worth) {
		piece.weigh(worth);
		var after = this.frontier.pass[piece.block];
		for (var index = 0; index < this.size; index++) {
			var state = this.states[index];
			var value = this.from[state];
			this.from[state] = Double.POSITIVE_INFINITY;
			for (var way = 0; way < piece.count; way++) {
				reach(base, after[piece.kinds[way]][state], value + piece.costs[way], state, way);
			}
		}
	}

	private void east(int base, int crossing, long distance) {
		var leave = this.frontier.leave[crossing];
		var ends = this.frontier.ends[crossing];
		for (var index = 0; index < this.size; index++) {
			var state = this.states[index];
			var value = this.from[state];
			this.from[state] = Double.POSITIVE_INFINITY;
			if (ends[state] != Frontier.NONE) {
				reach(base, state, value + ends[state] * distance, state, ends[state]);
			}
			if (ends[state] != Frontier.ODD) {
				reach(base, leave[state], value, state, 0);
			}
		}
	}

	private void reach(int base, int state, double value, int before, int choice) {
		if (state < 0) {
			return;
		}
		var known = this.to[state];
		if (known == Double.POSITIVE_INFINITY) {
			this.nextStates[this.nextSize++] = state;
		}
		if (value < known) {
			this.to[state] = value;
			this.previous[base + state] = before;
			this.choices[base + state] = (byte) choice;
		}
	}

	private void swap() {
		var values = this.from;
		this.from = this.to;
		this.to = values;
		var free = this.states;
		this.states = this.nextStates;
		this.nextStates = free;
		this.size = this.nextSize;
		this.nextSize = 0;
	}

	private void trace(int last) {
		this.walked.clear();
		var state = last;
		for (var number = this.program.length - 1; number >= 0; number--) {
			var at = number * this.frontier.size() + state;
			var choice = this.choices[at];
			var step = this.program[number];
			switch (step.kind()) {
				case VISIT, FLIP -> this.walked.touch(step.column(), step.crossing());
				case PASS -> this.walked.pass(step.aisle(), choice);
				case EAST -> this.walked.east(step.column(), step.crossing(), choice);
			}
			state = this.previous[at];
		}
	}

}
