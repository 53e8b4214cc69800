package io.dockflow.planning.policy;

/** What stock is held for. */
public sealed interface ServiceTarget {

	/** Share of demand that is met from stock at once, above 0 and below 1. */
	record FillRate(double share) implements ServiceTarget {

		public FillRate {
			requireShare(share);
		}

	}

	/** Share of replenishment cycles without a shortage, above 0 and below 1. */
	record CycleService(double share) implements ServiceTarget {

		public CycleService {
			requireShare(share);
		}

	}

	/**
	 * The least cost.
	 *
	 * @param holding cost of one unit left at a period's end, above 0
	 * @param shortage cost of one unit asked for in vain, above 0
	 */
	record CostFraction(double holding, double shortage) implements ServiceTarget {

		public CostFraction {
			if (!(holding > 0) || !(shortage > 0)) {
				throw new IllegalArgumentException(
						"Expected costs above 0 for holding and shortage, but they are %s and %s. Give both per unit."
							.formatted(holding, shortage));
			}
		}

		/** The probability to cover demand with at which both costs balance. */
		public double criticalFractile() {
			return this.shortage / (this.shortage + this.holding);
		}

	}

	private static void requireShare(double share) {
		if (!(share > 0 && share < 1)) {
			throw new IllegalArgumentException(
					"Expected a service above 0 and below 1, but it is %s. Write 95 %% as 0.95.".formatted(share));
		}
	}

}
