package io.dockflow.routing;

/**
 * {@link FrontierLength} written out for one block and tours that end on the crossing
 * where they start: the seven states of Ratliff and Rosenthal (1983) as fields. O(n).
 */
final class OneBlockLength implements TourLength {

	private static final int SOUTH_CROSSING = 0;

	private static final int NORTH_CROSSING = 2;

	private final GridSites sites;

	private final long through;

	private final Sweep sweep;

	private final AislePiece piece = new AislePiece();

	/** Shortest half tours: not begun, and complete. */
	private long nothing;

	private long done;

	/** Touching both crossings an even number of times, in one part and in two. */
	private long joined;

	private long separate;

	/** Touching both crossings an odd number of times. */
	private long odd;

	/** Touching one crossing only. */
	private long southOnly;

	private long northOnly;

	OneBlockLength(GridSites sites) {
		this.sites = sites;
		this.through = sites.grid.y(1) - sites.grid.y(0);
		this.sweep = new Sweep(sites);
	}

	/** Whether tours of these sites are of the kind this class knows. */
	static boolean knows(GridSites sites) {
		return sites.grid.blocks() == 1 && !sites.oneWay && sites.startSlot != 1;
	}

	@Override
	public long of(int[] stops, int count) {
		ExactTours.requireCount(count);
		if (this.sites.isOneAisle(stops, count)) {
			return this.sites.alongOneAisle(stops, count);
		}
		this.nothing = 0;
		this.done = FrontierLength.FAR;
		this.joined = FrontierLength.FAR;
		this.separate = FrontierLength.FAR;
		this.odd = FrontierLength.FAR;
		this.southOnly = FrontierLength.FAR;
		this.northOnly = FrontierLength.FAR;
		this.sweep.begin(stops, count);
		this.sweep.next();
		column(stops);
		var x = this.sites.grid.x(this.sweep.aisle);
		while (this.sweep.next()) {
			var nextX = this.sites.grid.x(this.sweep.aisle);
			eastward(2 * (nextX - x));
			x = nextX;
			column(stops);
		}
		return this.sites.reachable(complete());
	}

	private long complete() {
		return Math.min(Math.min(this.done, this.joined), Math.min(this.southOnly, this.northOnly));
	}

	private void eastward(long twice) {
		this.done = complete();
		this.southOnly = Math.min(this.southOnly, this.joined) + twice;
		this.northOnly = Math.min(this.northOnly, this.joined) + twice;
		this.joined += 2 * twice;
		this.separate += 2 * twice;
		this.odd += twice;
	}

	private void column(int[] stops) {
		var aisle = this.sweep.aisle;
		var from = this.sites.slotEnd(stops, this.sweep.from, this.sweep.to, SOUTH_CROSSING);
		var to = this.sweep.to;
		while (to > from && this.sites.slots[stops[to - 1]] == NORTH_CROSSING) {
			to--;
		}
		if (from > this.sweep.from || this.sites.startsIn(aisle, SOUTH_CROSSING)) {
			visitSouth();
		}
		if (to < this.sweep.to || this.sites.startsIn(aisle, NORTH_CROSSING)) {
			visitNorth();
		}
		if (this.sites.grid.isOpen(aisle)) {
			if (from == to) {
				passEmpty();
			}
			else {
				this.piece.read(this.sites.grid.y(0), this.sites.grid.y(1), stops, from, to, this.sites.depths);
				pass(this.piece.south, this.piece.north, this.piece.both);
			}
		}
	}

	private void visitSouth() {
		this.southOnly = Math.min(this.southOnly, this.nothing);
		this.separate = Math.min(this.separate, this.northOnly);
		this.northOnly = FrontierLength.FAR;
		this.nothing = FrontierLength.FAR;
		this.done = FrontierLength.FAR;
	}

	private void visitNorth() {
		this.northOnly = Math.min(this.northOnly, this.nothing);
		this.separate = Math.min(this.separate, this.southOnly);
		this.southOnly = FrontierLength.FAR;
		this.nothing = FrontierLength.FAR;
		this.done = FrontierLength.FAR;
	}

	private void passEmpty() {
		var apart = apart();
		var once = Math.min(this.joined, apart) + this.through;
		this.joined = Math.min(this.joined, Math.min(this.odd, apart + this.through) + this.through);
		this.odd = Math.min(this.odd, once);
	}

	private void pass(long south, long north, long both) {
		var turn = Math.min(both, Math.min(south, north));
		var apart = apart();
		var once = Math.min(this.joined, apart) + this.through;
		this.joined = Math.min(this.joined + turn, Math.min(this.odd, apart + this.through) + this.through);
		this.odd = Math.min(this.odd + turn, once);
		this.separate = Math.min(Math.min(this.separate + turn, this.nothing + both),
				Math.min(this.southOnly + Math.min(north, both), this.northOnly + Math.min(south, both)));
		this.southOnly = Math.min(this.southOnly, this.nothing) + south;
		this.northOnly = Math.min(this.northOnly, this.nothing) + north;
		this.nothing = FrontierLength.FAR;
		this.done = FrontierLength.FAR;
	}

	/** The shortest half tour whose crossings do not hang together. */
	private long apart() {
		return Math.min(Math.min(this.separate, this.nothing), Math.min(this.southOnly, this.northOnly));
	}

}
