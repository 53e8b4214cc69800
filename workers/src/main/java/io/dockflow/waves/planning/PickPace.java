package io.dockflow.waves.planning;

/**
 * How long picking takes by the labour standard.
 *
 * @param setUpSeconds to fetch a cart and to hand it over
 * @param secondsPerLine to find the bin and the item
 * @param secondsPerUnit to take one base unit
 * @param secondsPerMetre to walk
 */
public record PickPace(double setUpSeconds, double secondsPerLine, double secondsPerUnit, double secondsPerMetre) {

	public PickPace {
		if (!(setUpSeconds >= 0) || !(secondsPerLine >= 0) || !(secondsPerUnit >= 0) || !(secondsPerMetre > 0)) {
			throw new IllegalArgumentException(
					"Expected no negative times and some for a metre, but got %s s to set up, %s s a line, %s s a unit, %s s a metre. Correct the standard."
						.formatted(setUpSeconds, secondsPerLine, secondsPerUnit, secondsPerMetre));
		}
	}

	public double seconds(int lists, long lines, long units, long lengthMm) {
		return this.setUpSeconds * lists + this.secondsPerLine * lines + this.secondsPerUnit * units
				+ this.secondsPerMetre * lengthMm / 1_000;
	}

	/** How far a picker walks in a second. */
	public long millimetresPerSecond() {
		return Math.max(1, Math.round(1_000 / this.secondsPerMetre));
	}

}
