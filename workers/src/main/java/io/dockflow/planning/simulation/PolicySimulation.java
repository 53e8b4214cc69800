package io.dockflow.planning.simulation;

import java.util.ArrayList;
import java.util.List;

import io.dockflow.forecasting.DemandSeries;
import io.dockflow.planning.policy.StockPosition;

/**
 * Plays an ordering rule on demand history. Before each period: review, arrivals; then
 * demand, then costs of what is left and of what was missed. The rule is given the
 * periods that are over alone, so it cannot look ahead. A gap in the history asks for
 * nothing and stays a gap for the rule. O(periods²) for the prefixes, else linear.
 */
public final class PolicySimulation {

	private final DemandSeries history;

	private final SimulationTerms terms;

	private final double[] seen;

	private final boolean[] censored;

	private final List<Double> pipeline = new ArrayList<>();

	private double onHand;

	private double backorders;

	private PolicySimulation(DemandSeries history, SimulationTerms terms) {
		this.history = history;
		this.terms = terms;
		this.seen = history.demand();
		this.censored = new boolean[history.length()];
		for (int period = 0; period < this.censored.length; period++) {
			this.censored[period] = history.isCensored(period);
		}
		this.onHand = terms.initial().onHand();
		this.backorders = terms.initial().backorders();
		this.pipeline.addAll(terms.initial().inTransit());
	}

	/**
	 * Plays from the terms' first period to the end of the history.
	 * @throws IllegalArgumentException when the history ends before the first period, or
	 * the rule orders a negative amount
	 */
	public static SimulationResult run(DemandSeries history, SimulationTerms terms, LeadTimes leadTimes,
			OrderingRule rule) {
		if (terms.from() > history.length()) {
			throw new IllegalArgumentException(
					"Expected the first simulated period within %d periods of history, but it is %d. Begin earlier."
						.formatted(history.length(), terms.from()));
		}
		var simulation = new PolicySimulation(history, terms);
		var periods = new ArrayList<SimulatedPeriod>(history.length() - terms.from());
		for (int period = terms.from(); period < history.length(); period++) {
			double ordered = 0;
			if ((period - terms.from()) % terms.reviewEvery() == 0) {
				ordered = simulation.review(period, leadTimes, rule);
			}
			periods.add(simulation.play(period, ordered));
		}
		return new SimulationResult(periods);
	}

	private double review(int period, LeadTimes leadTimes, OrderingRule rule) {
		double ordered = rule.order(past(period), new StockPosition(this.onHand, this.pipeline, this.backorders));
		if (!(ordered >= 0) || Double.isInfinite(ordered)) {
			throw new IllegalArgumentException(
					"Expected an order of 0 or more, but the rule gave %s before period %d. Give 0 for no order."
						.formatted(ordered, period));
		}
		if (ordered > 0) {
			int lead = leadTimes.next();
			while (this.pipeline.size() <= lead) {
				this.pipeline.add(0.0);
			}
			this.pipeline.set(lead, this.pipeline.get(lead) + ordered);
		}
		return ordered;
	}

	private DemandSeries past(int period) {
		if (!this.terms.seesCensored()) {
			return this.history.first(period);
		}
		boolean[] promoted = new boolean[period];
		double[] demand = new double[period];
		boolean[] ranOut = new boolean[period];
		for (int index = 0; index < period; index++) {
			demand[index] = this.seen[index];
			ranOut[index] = this.censored[index];
			promoted[index] = this.history.isPromoted(index);
		}
		return DemandSeries.of(this.history.season(), demand)
			.startingAt(this.history.phase(0))
			.withCensored(ranOut)
			.withPromoted(promoted);
	}

	private SimulatedPeriod play(int period, double ordered) {
		double arrived = this.pipeline.isEmpty() ? 0 : this.pipeline.removeFirst();
		double available = this.onHand + arrived;
		double served = Math.min(available, this.backorders);
		this.backorders -= served;
		available -= served;
		double demand = Double.isNaN(this.history.demand(period)) ? 0 : this.history.demand(period);
		double met = Math.min(available, demand);
		this.onHand = available - met;
		if (met < demand && this.terms.lostSales()) {
			this.seen[period] = met;
			this.censored[period] = true;
		}
		if (!this.terms.lostSales()) {
			this.backorders += demand - met;
		}
		double cost = this.terms.holding() * this.onHand + this.terms.shortage() * (demand - met)
				+ ((ordered > 0) ? this.terms.perOrder() : 0);
		return new SimulatedPeriod(ordered, available, demand, met, this.onHand, cost);
	}

}
