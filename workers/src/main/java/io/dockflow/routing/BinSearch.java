package io.dockflow.routing;

import java.util.Arrays;
import java.util.SplittableRandom;

import io.dockflow.shared.SearchBudget;

/**
 * Good choices of bins: rounds of {@link BinPrices} that raise the bound and lead to
 * bins, each followed by ruin and recreate (Schrimpf and others 2000): some bins near
 * each other are given up, and what is then missing comes from where the remaining tour's
 * detour is shortest. Every choice is measured by its exact tour.
 */
final class BinSearch {

	private static final int PRICE_STEPS = 40;

	private static final int RUINS = 120;

	private static final int MOST_RUINED = 5;

	private final BinProblem problem;

	private final CollectingTours tours;

	private final SplittableRandom random;

	private final SearchBudget.Meter budget;

	private final BinSet set;

	private final boolean[] current;

	private final boolean[] best;

	private final double[] worth;

	private final long[] detours;

	/** By aisle: how much longer its detours seem this time. */
	private final double[] favour;

	private long currentLength = Long.MAX_VALUE;

	private long bestLength = Long.MAX_VALUE;

	private long bound;

	private long steps;

	BinSearch(BinProblem problem, long seed, SearchBudget.Meter budget) {
		this.problem = problem;
		this.tours = new CollectingTours(problem.sites);
		this.random = new SplittableRandom(seed);
		this.budget = budget;
		this.set = new BinSet(problem);
		this.current = new boolean[problem.candidates];
		this.best = new boolean[problem.candidates];
		this.worth = new double[problem.candidates];
		this.detours = new long[problem.candidates];
		this.favour = new double[problem.sites.grid.aisles()];
	}

	BinChoice search() {
		nearestFirst();
		var prices = new BinPrices(this.problem, this.tours, this.bestLength);
		for (var round = 0; !isProven() && goesOn(); round++) {
			for (var step = 0; step < PRICE_STEPS && !prices.isSettled() && !isProven() && goesOn(); step++) {
				prices.step(this.bestLength);
				this.bound = Math.max(this.bound, prices.bound());
				takeWalked(false);
			}
			if (round == 1 && BinEnumeration.isSmall(this.problem)) {
				enumerate();
			}
			if (round > 0) {
				leap(prices);
			}
			for (var ruin = 0; ruin < RUINS && !isProven() && goesOn(); ruin++) {
				ruinAndRecreate();
			}
		}
		return this.problem.choice(this.best, this.bestLength, this.bound);
	}

	private boolean isProven() {
		return this.bound >= this.bestLength;
	}

	private boolean goesOn() {
		return this.budget.isLeft(this.steps++);
	}

	private void nearestFirst() {
		this.tours.best(this.worth);
		this.set.clear();
		recreate(0);
		accept(this.set.prune(this.random), true);
	}

	/** The bins that the prices lead to, completed. */
	private void takeWalked(boolean always) {
		var walked = this.tours.walked();
		this.set.clear();
		for (var candidate = 0; candidate < this.current.length; candidate++) {
			if (walked.isPassed(candidate)) {
				this.set.add(candidate);
			}
		}
		recreate(0);
		if (always || this.set.length() < this.bestLength + this.bestLength / 5) {
			accept(this.set.prune(this.random), always);
		}
	}

	private void enumerate() {
		var enumeration = new BinEnumeration(this.problem, this.best, this.bestLength,
				() -> this.budget.isLeft(this.steps));
		if (enumeration.complete()) {
			this.bound = enumeration.bestLength();
		}
		if (enumeration.bestLength() < this.bestLength) {
			this.set.copy(enumeration.best());
			accept(this.set.prune(this.random), true);
		}
	}

	/** To where somewhat different prices lead, or back to the best choice. */
	private void leap(BinPrices prices) {
		if (this.random.nextInt(4) == 0) {
			this.set.copy(this.best);
			accept(this.bestLength, true);
			return;
		}
		prices.walkDisturbed(this.random, 0.1 + 0.5 * this.random.nextDouble());
		takeWalked(true);
	}

	private void ruinAndRecreate() {
		this.set.copy(this.current);
		ruin();
		var count = this.set.members();
		Arrays.fill(this.worth, 0);
		for (var index = 0; index < count; index++) {
			this.worth[this.set.member(index)] = this.problem.longest;
		}
		this.tours.best(this.worth);
		recreate(0.4);
		accept(this.set.prune(this.random), false);
	}

	/** Gives up a few bins: neighbours on the way, any, or all of an aisle. */
	private void ruin() {
		var count = this.set.members();
		var at = this.random.nextInt(count);
		var kind = this.random.nextInt(4);
		if (kind == 0) {
			var aisle = this.problem.sites.aisles[this.set.member(at)];
			for (var index = 0; index < count; index++) {
				if (this.problem.sites.aisles[this.set.member(index)] == aisle) {
					this.set.remove(this.set.member(index));
				}
			}
			return;
		}
		var ruined = Math.min(count, 1 + this.random.nextInt(MOST_RUINED));
		for (var number = 0; number < ruined; number++) {
			var candidate = this.set.member((kind > 1) ? (at + number) % count : this.random.nextInt(count));
			if (this.set.chosen[candidate]) {
				this.set.remove(candidate);
			}
		}
	}

	/**
	 * Adds bins until the needs are covered: first what lies on the way, then always the
	 * bin with the shortest detour for what it gives.
	 */
	private void recreate(double noise) {
		var walked = this.tours.walked();
		for (var aisle = 0; aisle < this.favour.length; aisle++) {
			this.favour[aisle] = 1 + 3 * noise * this.random.nextDouble();
		}
		for (var candidate = 0; candidate < this.detours.length; candidate++) {
			this.detours[candidate] = walked.detour(candidate);
			if (this.detours[candidate] == 0 && !this.set.chosen[candidate] && gives(candidate)) {
				this.set.add(candidate);
			}
		}
		var first = this.random.nextInt(Math.max(1, this.problem.needs.length));
		for (var number = 0; number < this.problem.needs.length; number++) {
			var item = (first + number) % this.problem.needs.length;
			while (this.set.open(item) > 0) {
				var nearest = cheapest(item, noise);
				this.set.add(nearest);
				shorten(nearest);
			}
		}
	}

	private boolean gives(int candidate) {
		for (var item : this.problem.items[candidate]) {
			if (this.set.open(item) > 0) {
				return true;
			}
		}
		return false;
	}

	private int cheapest(int item, double noise) {
		var sources = this.problem.sources[item];
		var best = -1;
		var least = Double.POSITIVE_INFINITY;
		for (var source = 0; source < sources.length; source++) {
			var candidate = sources[source];
			if (this.set.chosen[candidate]) {
				continue;
			}
			var given = Math.min(this.set.open(item), this.problem.amounts[item][source]);
			var cost = (this.detours[candidate] + 0.01) / given * (1 + noise * this.random.nextDouble())
					* this.favour[this.problem.sites.aisles[candidate]];
			if (cost < least) {
				least = cost;
				best = candidate;
			}
		}
		return best;
	}

	/** From a bin that is visited now others are nearer. */
	private void shorten(int added) {
		var sites = this.problem.sites;
		var from = new GridPoint(sites.aisles[added], sites.depths[added]);
		for (var item = 0; item < this.problem.needs.length; item++) {
			if (this.set.open(item) > 0) {
				for (var candidate : this.problem.sources[item]) {
					var there = 2 * sites.grid.distance(from,
							new GridPoint(sites.aisles[candidate], sites.depths[candidate]));
					this.detours[candidate] = Math.min(this.detours[candidate], there);
				}
			}
		}
	}

	private void accept(long length, boolean always) {
		if (length < this.bestLength) {
			this.bestLength = length;
			System.arraycopy(this.set.chosen, 0, this.best, 0, this.best.length);
		}
		var slack = (this.random.nextInt(20) == 0) ? this.bestLength / 50 : 0;
		if (always || length <= this.currentLength + slack && length <= this.bestLength + this.bestLength / 25) {
			this.currentLength = length;
			System.arraycopy(this.set.chosen, 0, this.current, 0, this.current.length);
		}
	}

}
