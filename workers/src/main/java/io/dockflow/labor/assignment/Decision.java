package io.dockflow.labor.assignment;

import java.util.List;
import java.util.Optional;

/**
 * What a round decided for a task, and why.
 *
 * @param chosen who takes it; empty when it is left for the next round
 * @param nextBest the cheapest other worker who may, whether free of other tasks or not
 * @param leavingPoints what leaving the task would cost or costs
 * @param refusals why the others may not
 */
public record Decision(OpenTask task, Optional<Option> chosen, Optional<Option> nextBest, long leavingPoints,
		Refusals refusals) {

	/** A worker who may take the task, with what that costs, criterion by criterion. */
	public record Option(AvailableWorker worker, long points, List<Criterion.Weighed> criteria) {

		public Option {
			criteria = List.copyOf(criteria);
		}

	}

	/** How many workers lack what; one may lack several. */
	public record Refusals(int skill, int equipment, int zone) {
	}

}
