package io.dockflow.planning.joint;

/**
 * Betters an order by changing up to three packs of one item or of two at once, while
 * that misses less of what is asked or, at no more, saves more. O(items²) changes are
 * looked at for each that is made.
 */
final class Exchanges {

	private static final int PACKS = 3;

	private final Load load;

	/** Savings below this are rounding. */
	private final double rounding;

	private Exchanges(Load load) {
		this.load = load;
		this.rounding = Load.ROUNDING * (1 + Math.abs(load.saves()));
	}

	static void make(Load load) {
		var exchanges = new Exchanges(load);
		var better = load.items() > 0;
		while (better) {
			better = false;
			for (var first = 0; first < load.items(); first++) {
				for (var second = first; second < load.items(); second++) {
					better |= exchanges.best(first, second);
				}
			}
		}
	}

	/** Makes the best change of two items, if there is one. */
	private boolean best(int first, int second) {
		var bestFirst = 0;
		var bestSecond = 0;
		var missing = this.load.missing(first, 0, second, 0) - Load.ROUNDING;
		var saving = this.rounding;
		for (var one = -PACKS; one <= PACKS; one++) {
			if (!this.load.allows(first, one)) {
				continue;
			}
			for (var other = (first == second) ? 0 : -PACKS; other <= ((first == second) ? 0 : PACKS); other++) {
				if (!this.load.allows(second, other) || !this.load.fits(first, one, second, other)) {
					continue;
				}
				var misses = this.load.missing(first, one, second, other);
				var saves = this.load.saves(first, one) + this.load.saves(second, other);
				if (misses < missing || misses <= missing + Load.ROUNDING && saves > saving) {
					missing = Math.min(missing, misses - Load.ROUNDING);
					saving = saves;
					bestFirst = one;
					bestSecond = other;
				}
			}
		}
		if (bestFirst == 0 && bestSecond == 0) {
			return false;
		}
		this.load.add(first, bestFirst);
		this.load.add(second, bestSecond);
		return true;
	}

}
