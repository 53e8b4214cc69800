package io.dockflow.routing;

/**
 * The best tour that never leaves the aisle in which it starts and ends: how far it is
 * worth to walk beyond them to the south and to the north. O(n) for the aisle's n
 * candidates.
 */
final class OneAisleTour {

	private final GridSites sites;

	private final boolean possible;

	private final long south;

	private final long north;

	/** The candidates in the aisle: from here before there. */
	final int first;

	final int last;

	/** How far the best tour goes. */
	long southernmost;

	long northernmost;

	OneAisleTour(GridSites sites) {
		this.sites = sites;
		this.possible = sites.start.aisle() == sites.end.aisle() && sites.grid.isOpen(sites.start.aisle());
		this.south = Math.min(sites.start.y(), sites.end.y());
		this.north = Math.max(sites.start.y(), sites.end.y());
		var from = 0;
		while (from < sites.aisles.length && sites.aisles[from] < sites.start.aisle()) {
			from++;
		}
		var to = from;
		while (to < sites.aisles.length && sites.aisles[to] == sites.start.aisle()) {
			to++;
		}
		this.first = from;
		this.last = to;
	}

	/** Length less worth, or infinity when start and end lie in different aisles. */
	double best(double[] worth) {
		if (!this.possible) {
			return Double.POSITIVE_INFINITY;
		}
		var between = 0.0;
		var toSouth = 0.0;
		var worthSouth = 0.0;
		this.southernmost = this.south;
		for (var candidate = this.last - 1; candidate >= this.first; candidate--) {
			var depth = this.sites.depths[candidate];
			if (depth < this.south) {
				worthSouth += worth[candidate];
				var cost = 2 * (this.south - depth) - worthSouth;
				if (cost < toSouth) {
					toSouth = cost;
					this.southernmost = depth;
				}
			}
			else if (depth <= this.north) {
				between += worth[candidate];
			}
		}
		var toNorth = 0.0;
		var worthNorth = 0.0;
		this.northernmost = this.north;
		for (var candidate = this.first; candidate < this.last; candidate++) {
			var depth = this.sites.depths[candidate];
			if (depth > this.north) {
				worthNorth += worth[candidate];
				var cost = 2 * (depth - this.north) - worthNorth;
				if (cost < toNorth) {
					toNorth = cost;
					this.northernmost = depth;
				}
			}
		}
		return this.north - this.south - between + toSouth + toNorth;
	}

}
