package io.dockflow.forecasting.smoothing;

import java.util.ArrayList;
import java.util.List;

/**
 * A form of exponential smoothing by error, trend and season (Hyndman, Koehler, Snyder &
 * Grose 2002).
 */
record EtsForm(boolean multiplicativeError, Trend trend, Season season) {

	/** Trend: none, additive, additive and damped. */
	enum Trend {

		N("N"), A("A"), DAMPED("Ad");

		private final String sign;

		Trend(String sign) {
			this.sign = sign;
		}

	}

	/** Season: none, additive, multiplicative. */
	enum Season {

		N, A, M

	}

	/**
	 * All forms that suit, without those of unstable variance: additive errors around a
	 * multiplicative season, and multiplicative trends (Hyndman & Khandakar 2008).
	 * @param positive whether all values are above 0, which multiplication needs
	 */
	static List<EtsForm> all(boolean seasonal, boolean positive) {
		List<EtsForm> forms = new ArrayList<>();
		for (boolean multiplicative : positive ? new boolean[] { false, true } : new boolean[] { false }) {
			for (Trend trend : Trend.values()) {
				for (Season season : Season.values()) {
					boolean fits = (season == Season.N || seasonal) && (season != Season.M || multiplicative);
					if (fits) {
						forms.add(new EtsForm(multiplicative, trend, season));
					}
				}
			}
		}
		return forms;
	}

	@Override
	public String toString() {
		return "ETS(%s,%s,%s)".formatted(this.multiplicativeError ? "M" : "A", this.trend.sign, this.season);
	}

}
