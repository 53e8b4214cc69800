package io.dockflow.planning.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.dockflow.planning.Expect;

/**
 * Where to hold safety stock in a tree of stages that each promise a service time and
 * keep it for all demand up to a bound. Source: Graves and Willems (2000), Optimizing
 * strategic safety stock placement in supply chains, Manufacturing &amp; Service
 * Operations Management 2; Snyder and Shen (2019), section 6.3. O(stages · time²) with
 * the longest time through the tree.
 */
public final class GuaranteedService {

	/** Costs that are kept at once. */
	private static final double MOST = 5e7;

	private final List<ServiceStage> stages;

	private final List<List<Integer>> suppliers = new ArrayList<>();

	private final List<List<Integer>> customers = new ArrayList<>();

	private final double safetyFactor;

	private final double[] deviation;

	private final int longest;

	private final int[] promised;

	private final int[] inbound;

	private GuaranteedService(List<ServiceStage> stages, List<Link> links, double safetyFactor) {
		this.stages = stages;
		this.safetyFactor = safetyFactor;
		var indices = new HashMap<String, Integer>();
		for (var stage : stages) {
			indices.put(stage.id(), indices.size());
			this.suppliers.add(new ArrayList<>());
			this.customers.add(new ArrayList<>());
		}
		for (var link : links) {
			var from = index(indices, link.from());
			var to = index(indices, link.to());
			this.customers.get(from).add(to);
			this.suppliers.get(to).add(from);
		}
		if (indices.size() != stages.size() || links.size() != stages.size() - 1 || reached() != stages.size()) {
			throw new IllegalArgumentException(
					"Expected a tree of stages of different names, but %d stages have %d links. Connect each once."
						.formatted(stages.size(), links.size()));
		}
		this.deviation = new double[stages.size()];
		for (var stage = 0; stage < stages.size(); stage++) {
			this.deviation[stage] = Math.sqrt(variance(stage));
		}
		this.longest = stages.stream().mapToInt(ServiceStage::processingTime).sum()
				+ stages.stream().mapToInt(ServiceStage::inboundTime).max().orElse(0);
		if (stages.size() * (this.longest + 1.0) * (this.longest + 1.0) > MOST) {
			throw new IllegalArgumentException(
					"Expected times of fewer periods through %d stages, but they may add up to %d. Use longer periods."
						.formatted(stages.size(), this.longest));
		}
		this.promised = new int[stages.size()];
		this.inbound = new int[stages.size()];
	}

	/**
	 * The service times of least cost.
	 * @param links from the supplier to the supplied; together a tree
	 * @param safetyFactor standard deviations of demand up to which promises hold, above
	 * 0
	 * @throws IllegalArgumentException when the links are no tree, the factor is not
	 * above 0, or times have too many periods for the number of stages
	 */
	public static ServiceTimes plan(List<ServiceStage> stages, List<Link> links, double safetyFactor) {
		Expect.some("stage", stages);
		Expect.positive("safety factor", safetyFactor);
		return new GuaranteedService(List.copyOf(stages), links, safetyFactor).plan();
	}

	private ServiceTimes plan() {
		var tables = new HashMap<Integer, Table>();
		var table = table(0, -1, tables);
		choose(0, -1, table.best(), tables);
		var times = new HashMap<String, Integer>();
		var stocks = new HashMap<String, Double>();
		var cost = 0.0;
		for (var stage = 0; stage < this.stages.size(); stage++) {
			var stock = stock(stage, this.inbound[stage], this.promised[stage]);
			times.put(this.stages.get(stage).id(), this.promised[stage]);
			stocks.put(this.stages.get(stage).id(), stock);
			cost += this.stages.get(stage).holdingCost() * stock;
		}
		var holding = stocks.values().stream().filter((stock) -> stock > 0).count();
		return new ServiceTimes(times, stocks, cost, String.format(Locale.ROOT,
				"%d of %d stages hold safety stock; it costs %.2f per period.", holding, this.stages.size(), cost));
	}

	/** Costs of the part of the tree behind a stage, seen from the one it hangs on. */
	private Table table(int stage, int from, Map<Integer, Table> tables) {
		for (var other : neighbours(stage, from)) {
			table(other, stage, tables);
		}
		var bySupplier = new double[this.longest + 1];
		var byCustomer = new double[this.longest + 1];
		for (var other : neighbours(stage, from)) {
			var costs = tables.get(other).costs();
			for (var time = 0; time <= this.longest; time++) {
				// A stage may wait longer than a supplier promises, not shorter.
				if (this.suppliers.get(stage).contains(other)) {
					bySupplier[time] += costs[argmin(costs, 0, time)];
				}
				else {
					byCustomer[time] += costs[argmin(costs, time, this.longest)];
				}
			}
		}
		var node = this.stages.get(stage);
		var table = new Table(new double[this.longest + 1][this.longest + 1],
				from >= 0 && this.suppliers.get(stage).contains(from));
		for (var in = 0; in <= this.longest; in++) {
			for (var out = 0; out <= this.longest; out++) {
				var possible = in >= node.inboundTime() && out <= node.promisedTime()
						&& out <= in + node.processingTime();
				table.cells()[in][out] = possible
						? node.holdingCost() * stock(stage, in, out) + bySupplier[in] + byCustomer[out]
						: Double.POSITIVE_INFINITY;
			}
		}
		tables.put(stage, table);
		return table;
	}

	private void choose(int stage, int from, int[] times, Map<Integer, Table> tables) {
		this.inbound[stage] = times[0];
		this.promised[stage] = times[1];
		for (var other : neighbours(stage, from)) {
			var table = tables.get(other);
			var costs = table.costs();
			var time = this.suppliers.get(stage).contains(other) ? argmin(costs, 0, times[0])
					: argmin(costs, times[1], this.longest);
			choose(other, stage, table.best(time), tables);
		}
	}

	private double stock(int stage, int in, int out) {
		return this.safetyFactor * this.deviation[stage]
				* Math.sqrt(Math.max(0, in + this.stages.get(stage).processingTime() - out));
	}

	private double variance(int stage) {
		var own = this.stages.get(stage).deviation();
		return own * own + this.customers.get(stage).stream().mapToDouble(this::variance).sum();
	}

	private int reached() {
		var seen = new boolean[this.stages.size()];
		var open = new ArrayList<>(List.of(0));
		var count = 0;
		while (!open.isEmpty()) {
			var next = open.removeLast();
			if (!seen[next]) {
				seen[next] = true;
				count++;
				open.addAll(neighbours(next, -1));
			}
		}
		return count;
	}

	private List<Integer> neighbours(int stage, int without) {
		var neighbours = new ArrayList<>(this.suppliers.get(stage));
		neighbours.addAll(this.customers.get(stage));
		neighbours.removeIf((other) -> other == without);
		return neighbours;
	}

	private static int index(Map<String, Integer> indices, String id) {
		var index = indices.get(id);
		if (index == null) {
			throw new IllegalArgumentException(
					"Expected links between known stages, but '%s' is none. Add it or correct the link.".formatted(id));
		}
		return index;
	}

	private static int argmin(double[] costs, int from, int to) {
		var best = from;
		for (var time = from + 1; time <= to; time++) {
			best = (costs[time] < costs[best]) ? time : best;
		}
		return best;
	}

	/**
	 * A supplier and the stage it supplies.
	 *
	 * @param from id of the supplier
	 * @param to id of the supplied
	 */
	public record Link(String from, String to) {
	}

	/** Costs by inbound and promised time; {@code supplied} by the stage it hangs on. */
	private record Table(double[][] cells, boolean supplied) {

		/** Least costs by the time that the stage it hangs on shares. */
		double[] costs() {
			var costs = new double[this.cells.length];
			for (var time = 0; time < costs.length; time++) {
				var best = best(time);
				costs[time] = this.cells[best[0]][best[1]];
			}
			return costs;
		}

		int[] best(int shared) {
			var best = this.supplied ? new int[] { shared, 0 } : new int[] { 0, shared };
			for (var time = 1; time < this.cells.length; time++) {
				var in = this.supplied ? shared : time;
				var out = this.supplied ? time : shared;
				if (this.cells[in][out] < this.cells[best[0]][best[1]]) {
					best = new int[] { in, out };
				}
			}
			return best;
		}

		int[] best() {
			var costs = costs();
			return best(argmin(costs, 0, costs.length - 1));
		}

	}

}
