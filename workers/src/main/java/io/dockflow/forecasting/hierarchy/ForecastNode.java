package io.dockflow.forecasting.hierarchy;

import java.util.List;

/**
 * A forecast of something that others add up to: a group of items, an item at all its
 * sites, or one item at one site, which has no children.
 *
 * @param name for people
 * @param forecast units of one period or of several
 * @param variance of the forecast's error, in square units, above 0; for weights only
 * their ratios count
 * @param children what adds up to it, or nothing
 */
public record ForecastNode(String name, double forecast, double variance, List<ForecastNode> children) {

	public ForecastNode {
		if (!Double.isFinite(forecast)) {
			throw new IllegalArgumentException(
					"Expected a finite forecast of '%s', but it is %s. Forecast it first.".formatted(name, forecast));
		}
		if (!(variance > 0) || Double.isInfinite(variance)) {
			throw new IllegalArgumentException(
					"Expected a variance above 0 of the error of '%s', but it is %s. Give 1 to all when it is unknown."
						.formatted(name, variance));
		}
		children = List.copyOf(children);
	}

	/** One item at one site. */
	public static ForecastNode leaf(String name, double forecast, double variance) {
		return new ForecastNode(name, forecast, variance, List.of());
	}

	boolean isLeaf() {
		return this.children.isEmpty();
	}

	/** The same place in the tree with other numbers. */
	ForecastNode with(double forecast, List<ForecastNode> children) {
		return new ForecastNode(this.name, forecast, this.variance, children);
	}

}
