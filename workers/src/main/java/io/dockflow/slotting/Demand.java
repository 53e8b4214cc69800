package io.dockflow.slotting;

/**
 * How often somebody comes for the goods of a unit.
 *
 * @param visitsPerDay picks of its item
 * @param days how long the unit stands
 * @param urgency above 1 when its lot is the first to expire and is picked first, below
 * when others go first
 * @param source what it was read from, as people say it
 */
record Demand(double visitsPerDay, double days, double urgency, String source) {

	/** What an item of the middle class has: two days in a week. */
	static final double USUAL_VISITS_PER_DAY = 0.3;

	private static final double LONGEST_DAYS = 30;

	private static final double SHORTEST_DAYS = 1;

	/** As sales of the past say. */
	static Demand ofSales(double visitsPerDay, double unitsPerDay, long quantity, double urgency) {
		return new Demand(visitsPerDay, Math.clamp(quantity / unitsPerDay, SHORTEST_DAYS, LONGEST_DAYS), urgency,
				"%.2f picks a day by its sales".formatted(visitsPerDay));
	}

	/** As the item's class says, where there are no sales. */
	static Demand ofClass(char velocityClass, double urgency) {
		return switch (velocityClass) {
			case 'A' -> new Demand(1, 5, urgency, "class A");
			case 'B' -> new Demand(USUAL_VISITS_PER_DAY, 15, urgency, "class B");
			default -> new Demand(0.05, LONGEST_DAYS, urgency, "class " + velocityClass);
		};
	}

	/** Picks as long as the unit stands. */
	double visits() {
		return this.visitsPerDay * this.days * this.urgency;
	}

}
