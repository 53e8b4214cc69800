package io.dockflow.docks;

/**
 * In which order trucks stand at which door; each as early as its order allows, which is
 * best for an objective that only grows with time. Knows the cost of each door, so that a
 * move is weighed by what follows it at the one or two doors it touches.
 */
final class DoorSequences {

	final Yard yard;

	private final int[][] order;

	private final int[] length;

	/**
	 * When the door is free after each of its trucks, with one entry before the first.
	 */
	private final long[][] free;

	/** What the door's trucks cost up to each, with one entry before the first. */
	private final long[][] cost;

	final int[] doorOf;

	final int[] positionOf;

	private final int[] scratch;

	private long total;

	DoorSequences(Yard yard) {
		this.yard = yard;
		this.order = new int[yard.doorCount][yard.truckCount];
		this.length = new int[yard.doorCount];
		this.free = new long[yard.doorCount][yard.truckCount + 1];
		this.cost = new long[yard.doorCount][yard.truckCount + 1];
		for (var door = 0; door < yard.doorCount; door++) {
			this.free[door][0] = Long.MIN_VALUE;
		}
		this.doorOf = new int[yard.truckCount];
		this.positionOf = new int[yard.truckCount];
		this.scratch = new int[yard.truckCount];
	}

	long total() {
		return this.total;
	}

	int length(int door) {
		return this.length[door];
	}

	/** Whether a truck is late or stands at a door that is not its best. */
	boolean isCostly(int truck) {
		var cost = this.cost[this.doorOf[truck]];
		return cost[this.positionOf[truck] + 1] - cost[this.positionOf[truck]] >= Yard.POINT;
	}

	int truck(int door, int position) {
		return this.order[door][position];
	}

	/** The position of the truck that stands at a door at a time, or of the next one. */
	int positionAt(int door, long time) {
		var free = this.free[door];
		var position = 0;
		while (position < this.length[door] && free[position + 1] <= time) {
			position++;
		}
		return position;
	}

	/** When the door is free for a truck at a position. */
	long freeBefore(int door, int position) {
		return this.free[door][position];
	}

	/** When the door is free after all its trucks. */
	long free(int door) {
		return this.free[door][this.length[door]];
	}

	long end(int truck) {
		return this.free[this.doorOf[truck]][this.positionOf[truck] + 1];
	}

	void append(int truck, int door) {
		this.order[door][this.length[door]++] = truck;
		update(door, this.length[door] - 1);
	}

	/**
	 * What changes when a truck goes to a position of a door; the position counts without
	 * the truck itself.
	 */
	long insertDelta(int truck, int door, int position) {
		var from = this.doorOf[truck];
		var old = this.positionOf[truck];
		if (from == door) {
			var count = without(from, old);
			intoScratch(truck, position, count);
			return delta(door, Math.min(old, position), count + 1);
		}
		var count = without(from, old);
		var delta = delta(from, old, count);
		count = this.length[door];
		System.arraycopy(this.order[door], 0, this.scratch, 0, count);
		intoScratch(truck, position, count);
		return delta + delta(door, position, count + 1);
	}

	void insert(int truck, int door, int position) {
		var from = this.doorOf[truck];
		var old = this.positionOf[truck];
		var length = --this.length[from];
		System.arraycopy(this.order[from], old + 1, this.order[from], old, length - old);
		length = this.length[door]++;
		System.arraycopy(this.order[door], position, this.order[door], position + 1, length - position);
		this.order[door][position] = truck;
		if (from == door) {
			update(door, Math.min(old, position));
		}
		else {
			update(from, old);
			update(door, position);
		}
	}

	/** What changes when two trucks take each other's place. */
	long swapDelta(int truck, int other) {
		var door = this.doorOf[truck];
		var otherDoor = this.doorOf[other];
		var position = this.positionOf[truck];
		var otherPosition = this.positionOf[other];
		copy(door);
		this.scratch[position] = other;
		if (door == otherDoor) {
			this.scratch[otherPosition] = truck;
			return delta(door, Math.min(position, otherPosition), this.length[door]);
		}
		var delta = delta(door, position, this.length[door]);
		copy(otherDoor);
		this.scratch[otherPosition] = truck;
		return delta + delta(otherDoor, otherPosition, this.length[otherDoor]);
	}

	void swap(int truck, int other) {
		var door = this.doorOf[truck];
		var otherDoor = this.doorOf[other];
		var position = this.positionOf[truck];
		var otherPosition = this.positionOf[other];
		this.order[door][position] = other;
		this.order[otherDoor][otherPosition] = truck;
		if (door == otherDoor) {
			update(door, Math.min(position, otherPosition));
		}
		else {
			update(door, position);
			update(otherDoor, otherPosition);
		}
	}

	void copyFrom(DoorSequences other) {
		for (var door = 0; door < this.yard.doorCount; door++) {
			this.length[door] = other.length[door];
			System.arraycopy(other.order[door], 0, this.order[door], 0, other.length[door]);
			System.arraycopy(other.free[door], 0, this.free[door], 0, other.length[door] + 1);
			System.arraycopy(other.cost[door], 0, this.cost[door], 0, other.length[door] + 1);
		}
		System.arraycopy(other.doorOf, 0, this.doorOf, 0, this.doorOf.length);
		System.arraycopy(other.positionOf, 0, this.positionOf, 0, this.positionOf.length);
		this.total = other.total;
	}

	private void copy(int door) {
		System.arraycopy(this.order[door], 0, this.scratch, 0, this.length[door]);
	}

	private int without(int door, int position) {
		var count = this.length[door] - 1;
		System.arraycopy(this.order[door], 0, this.scratch, 0, position);
		System.arraycopy(this.order[door], position + 1, this.scratch, position, count - position);
		return count;
	}

	private void intoScratch(int truck, int position, int count) {
		System.arraycopy(this.scratch, position, this.scratch, position + 1, count - position);
		this.scratch[position] = truck;
	}

	/** What the order in the scratch changes at a door, from a position on. */
	private long delta(int door, int position, int count) {
		var free = this.free[door][position];
		var cost = this.cost[door][position];
		for (var index = position; index < count; index++) {
			var truck = this.scratch[index];
			free = this.yard.start(door, truck, free) + this.yard.duration[truck][door];
			cost += this.yard.cost(door, truck, free);
		}
		return cost - this.cost[door][this.length[door]];
	}

	private void update(int door, int position) {
		var free = this.free[door];
		var cost = this.cost[door];
		for (var index = position; index < this.length[door]; index++) {
			var truck = this.order[door][index];
			this.doorOf[truck] = door;
			this.positionOf[truck] = index;
			free[index + 1] = this.yard.start(door, truck, free[index]) + this.yard.duration[truck][door];
			cost[index + 1] = cost[index] + this.yard.cost(door, truck, free[index + 1]);
		}
		this.total = 0;
		for (var each = 0; each < this.yard.doorCount; each++) {
			this.total += this.cost[each][this.length[each]];
		}
	}

}
