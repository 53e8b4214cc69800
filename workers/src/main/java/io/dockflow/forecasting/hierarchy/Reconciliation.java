package io.dockflow.forecasting.hierarchy;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes forecasts of a hierarchy coherent: what belongs together adds up, and nothing is
 * below 0. All take time linear in the number of nodes, but for sorting the children of a
 * node.
 */
public enum Reconciliation {

	/** Groups become the sums of their items. */
	BOTTOM_UP,

	/**
	 * The root stands; below it, everything gets its share by its forecast, or equal
	 * shares when all forecasts are 0 (Gross and Sohl, "Disaggregation methods to
	 * expedite product line forecasting", 1990, with proportions of forecasts).
	 */
	TOP_DOWN,

	/**
	 * All forecasts are corrected, each in proportion to its variance: the least squares
	 * weighted by variances, which is the minimum-trace reconciliation of Wickramasuriya,
	 * Athanasopoulos and Hyndman, "Optimal forecast reconciliation for hierarchical and
	 * grouped time series through trace minimization", 2019, for errors without
	 * correlation. On a tree it is solved by passing means and variances up and
	 * corrections down. Where that takes an item below 0, it is 0 and its siblings carry
	 * the rest.
	 */
	WEIGHTED;

	/**
	 * The coherent forecasts, in a tree of the same shape.
	 * @param root forecasts as they were made one by one
	 */
	public ForecastNode of(ForecastNode root) {
		return switch (this) {
			case BOTTOM_UP -> summed(root);
			case TOP_DOWN -> shared(root, Math.max(0, root.forecast()));
			case WEIGHTED -> {
				Belief belief = Belief.of(root);
				yield belief.spread(Math.max(0, belief.mean));
			}
		};
	}

	private static ForecastNode summed(ForecastNode node) {
		if (node.isLeaf()) {
			return node.with(Math.max(0, node.forecast()), List.of());
		}
		List<ForecastNode> children = node.children().stream().map(Reconciliation::summed).toList();
		return node.with(children.stream().mapToDouble(ForecastNode::forecast).sum(), children);
	}

	private static ForecastNode shared(ForecastNode node, double total) {
		double sum = node.children().stream().mapToDouble((child) -> Math.max(0, child.forecast())).sum();
		List<ForecastNode> children = node.children()
			.stream()
			.map((child) -> shared(child,
					(sum > 0) ? total * Math.max(0, child.forecast()) / sum : total / node.children().size()))
			.toList();
		return node.with(total, children);
	}

	/**
	 * What a node's own forecast and those below it say together about its total: the
	 * product of two normal densities.
	 */
	private static final class Belief {

		private final ForecastNode node;

		private final List<Belief> children;

		private final double mean;

		private final double variance;

		private Belief(ForecastNode node, List<Belief> children, double mean, double variance) {
			this.node = node;
			this.children = children;
			this.mean = mean;
			this.variance = variance;
		}

		static Belief of(ForecastNode node) {
			if (node.isLeaf()) {
				return new Belief(node, List.of(), node.forecast(), node.variance());
			}
			List<Belief> children = node.children().stream().map(Belief::of).toList();
			double mean = children.stream().mapToDouble((child) -> child.mean).sum();
			double variance = children.stream().mapToDouble((child) -> child.variance).sum();
			double weight = variance / (variance + node.variance());
			return new Belief(node, children, mean + weight * (node.forecast() - mean), weight * node.variance());
		}

		ForecastNode spread(double total) {
			if (this.node.isLeaf()) {
				return this.node.with(total, List.of());
			}
			double step = step(total);
			return this.node.with(total,
					this.children.stream()
						.map((child) -> child.spread(Math.max(0, child.mean + step * child.variance)))
						.toList());
		}

		/**
		 * How far all children are moved, per unit of variance, so that those above 0
		 * carry the total: children fall to 0 in the order of mean by variance.
		 */
		private double step(double total) {
			List<Belief> rest = new ArrayList<>(this.children);
			rest.sort((one, other) -> Double.compare(one.mean / one.variance, other.mean / other.variance));
			double mean = rest.stream().mapToDouble((child) -> child.mean).sum();
			double variance = rest.stream().mapToDouble((child) -> child.variance).sum();
			double step = (total - mean) / variance;
			for (int first = 0; first < rest.size() - 1; first++) {
				Belief smallest = rest.get(first);
				if (smallest.mean + step * smallest.variance >= 0) {
					break;
				}
				mean -= smallest.mean;
				variance -= smallest.variance;
				step = (total - mean) / variance;
			}
			return step;
		}

	}

}
