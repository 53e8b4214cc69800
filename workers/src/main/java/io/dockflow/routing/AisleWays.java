package io.dockflow.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.dockflow.routing.EulerWalk.Stretch;

/**
 * All ways through one aisle between two cross-aisles, reduced to the shortest of each
 * {@linkplain Frontier#kind kind}; the tour may start or end there. Between two
 * neighbouring places a tour walks once, twice or, in one gap at most, never; once and
 * twice alternate only at its start and end. O(n) for n places.
 */
final class AisleWays {

	/** Length of the way by kind, {@link FrontierLength#FAR} where there is none. */
	final long[] lengths = new long[Frontier.KINDS];

	/** Which stretch nobody walks, by kind: 0 for the southernmost, -1 for none. */
	final int[] gaps = new int[Frontier.KINDS];

	private final GridSites sites;

	private long southEnd;

	private long northEnd;

	private long[] places = new long[16];

	private boolean[] turns = new boolean[16];

	private int size;

	AisleWays(GridSites sites) {
		this.sites = sites;
	}

	/**
	 * Reads the places.
	 * @param stops numbers of the places, ascending in depth, from the index {@code from}
	 * before {@code to}
	 */
	void read(int aisle, int block, int[] stops, int from, int to) {
		gather(aisle, block, stops, from, to);
		Arrays.fill(this.lengths, FrontierLength.FAR);
		if (!this.sites.grid.isOpen(aisle)) {
			better(Frontier.kind(Frontier.NONE, Frontier.NONE, false), 0, 0);
			return;
		}
		for (var atSouth = Frontier.ODD; atSouth <= Frontier.EVEN; atSouth++) {
			var total = 0L;
			var often = atSouth;
			for (var stretch = 0; stretch <= this.size; stretch++) {
				total += often * length(stretch);
				often = after(often, stretch);
			}
			better(Frontier.kind(atSouth, often, true), total, -1);
			var atNorth = often;
			often = atSouth;
			for (var stretch = 0; stretch <= this.size; stretch++) {
				if (often == 2) {
					better(Frontier.kind((stretch == 0) ? Frontier.NONE : atSouth,
							(stretch == this.size) ? Frontier.NONE : atNorth, false), total - 2 * length(stretch),
							stretch);
				}
				often = after(often, stretch);
			}
		}
	}

	/** What the shortest way of a kind walks. */
	List<Stretch> stretches(int aisle, int kind) {
		var south = kind % 9 / 3;
		var north = kind % 3;
		var stretches = new ArrayList<Stretch>();
		var often = (south == Frontier.ODD) ? 1 : 2;
		for (var stretch = 0; stretch <= this.size; stretch++) {
			if (stretch != this.gaps[kind] && length(stretch) > 0) {
				stretches.add(new Stretch(new GridPoint(aisle, depth(stretch)),
						new GridPoint(aisle, depth(stretch + 1)), often));
			}
			often = after(often, stretch);
		}
		return stretches;
	}

	private long depth(int stretch) {
		if (stretch == 0) {
			return this.southEnd;
		}
		return (stretch > this.size) ? this.northEnd : this.places[stretch - 1];
	}

	private void gather(int aisle, int block, int[] stops, int from, int to) {
		this.southEnd = this.sites.grid.y(block);
		this.northEnd = this.sites.grid.y(block + 1);
		this.size = 0;
		for (var index = from; index < to; index++) {
			insert(this.sites.depths[stops[index]], false);
		}
		if (this.sites.startsIn(aisle, 2 * block + 1)) {
			insert(this.sites.start.y(), this.sites.oneWay);
		}
		if (this.sites.oneWay && this.sites.endsIn(aisle, 2 * block + 1)) {
			insert(this.sites.end.y(), true);
		}
	}

	private void insert(long depth, boolean turn) {
		if (this.size == this.places.length) {
			this.places = Arrays.copyOf(this.places, 2 * this.size);
			this.turns = Arrays.copyOf(this.turns, 2 * this.size);
		}
		var index = this.size++;
		while (index > 0 && this.places[index - 1] > depth) {
			this.places[index] = this.places[index - 1];
			this.turns[index] = this.turns[index - 1];
			index--;
		}
		this.places[index] = depth;
		this.turns[index] = turn;
	}

	/** How often the stretch north of this one is walked: as often, but at a turn. */
	private int after(int often, int stretch) {
		return (stretch < this.size && this.turns[stretch]) ? 3 - often : often;
	}

	private long length(int stretch) {
		return depth(stretch + 1) - depth(stretch);
	}

	private void better(int kind, long length, int gap) {
		if (length < this.lengths[kind]) {
			this.lengths[kind] = length;
			this.gaps[kind] = gap;
		}
	}

}
