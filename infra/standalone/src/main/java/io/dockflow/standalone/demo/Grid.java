package io.dockflow.standalone.demo;

/**
 * Where the racks of a warehouse stand: parallel aisles running north, bays on both sides
 * (odd numbers west, even ones east), two blocks with a cross-aisle between them.
 * Millimetres.
 *
 * @param aisles number of aisles, all of the same length
 * @param positions bays along one side of an aisle, an even number, half of them in each
 * block
 * @param levels storeys of a rack
 */
record Grid(int aisles, int positions, int levels) {

	static final long FIRST_ROW_Y = 12_000;

	private static final long FIRST_AISLE_X = 6_000;

	private static final long AISLE_PITCH = 5_000;

	private static final long RACK_FROM_MIDDLE = 1_700;

	private static final long BAY_PITCH = 1_400;

	private static final long CROSS_AISLE_WIDTH = 3_000;

	long aisleX(int aisle) {
		return FIRST_AISLE_X + (aisle - 1) * AISLE_PITCH;
	}

	long x(int aisle, int bay) {
		return aisleX(aisle) + ((bay % 2 == 1) ? -RACK_FROM_MIDDLE : RACK_FROM_MIDDLE);
	}

	long y(int bay) {
		var position = (bay - 1) / 2;
		var crossed = position >= this.positions / 2;
		return FIRST_ROW_Y + position * BAY_PITCH + (crossed ? CROSS_AISLE_WIDTH : 0);
	}

	int bays() {
		return 2 * this.positions;
	}

	int bins() {
		return this.aisles * bays() * this.levels;
	}

	long width() {
		return aisleX(this.aisles) + FIRST_AISLE_X;
	}

}
