package io.dockflow.bench.docks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import io.dockflow.docks.TruckVisit;

/**
 * The same yard as a model of optional intervals, one per truck and door, that do not
 * overlap at a door. The solver is told the schedule by arrival to begin with, since it
 * finds none as good in its time on large yards.
 */
final class ConstraintModel {

	private final CpModel model = new CpModel();

	private final SeededYard yard;

	private final long horizon;

	private final List<Use> uses = new ArrayList<>();

	ConstraintModel(SeededYard yard) {
		this.yard = yard;
		this.horizon = 2 * yard.visits().stream().mapToLong(TruckVisit::due).max().orElse(0);
		build();
	}

	/** Tells the solver a schedule to begin with. */
	void hint(List<Stay> stays) {
		for (var use : this.uses) {
			for (var stay : stays) {
				if (stay.truck() == use.truck()) {
					var here = stay.door().equals(use.door());
					this.model.addHint(use.chosen(), here);
					if (here) {
						this.model.addHint(use.start(), stay.start());
					}
				}
			}
		}
	}

	/** Solves for some seconds with two workers. @return the stays it decided on */
	List<Stay> solve(int seconds, int seed) {
		var solver = new CpSolver();
		solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(2).setRandomSeed(seed);
		var status = solver.solve(this.model);
		if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
			throw new IllegalStateException("Expected a schedule within %d s, but the solver says %s. Give it longer."
				.formatted(seconds, status));
		}
		return this.uses.stream()
			.filter((use) -> solver.booleanValue(use.chosen()))
			.map((use) -> new Stay(use.truck(), use.door(), solver.value(use.start()),
					status == CpSolverStatus.OPTIMAL))
			.toList();
	}

	private void build() {
		var atDoor = new HashMap<String, List<IntervalVar>>();
		for (var door : this.yard.doors()) {
			var intervals = new ArrayList<IntervalVar>();
			door.closures()
				.forEach((closure) -> intervals
					.add(this.model.newFixedInterval(closure.from(), closure.until() - closure.from(), "closed")));
			atDoor.put(door.id(), intervals);
		}
		var objective = LinearExpr.newBuilder();
		for (var truck = 0; truck < this.yard.visits().size(); truck++) {
			var visit = this.yard.visits().get(truck);
			var late = this.model.newIntVar(0, this.horizon, "late");
			objective.addTerm(late, visit.weight());
			var choices = new ArrayList<Literal>();
			for (var door : this.yard.doors()) {
				var use = visit.doors().get(door.id());
				if (use != null) {
					var chosen = this.model.newBoolVar("at");
					var start = this.model.newIntVar(Math.max(visit.release(), door.availableFrom()), this.horizon,
							"start");
					atDoor.get(door.id())
						.add(this.model.newOptionalFixedSizeIntervalVar(start, use.duration(), chosen, "stay"));
					this.model
						.addGreaterOrEqual(late, LinearExpr.newBuilder().add(start).add(use.duration() - visit.due()))
						.onlyEnforceIf(chosen);
					objective.addTerm(chosen, use.preferenceCost());
					choices.add(chosen);
					this.uses.add(new Use(truck, door.id(), chosen, start));
				}
			}
			this.model.addExactlyOne(choices);
		}
		atDoor.values().forEach(this.model::addNoOverlap);
		this.model.minimize(objective);
	}

	/** A decision of the model. */
	private record Use(int truck, String door, BoolVar chosen, IntVar start) {
	}

	/** Where a truck stands from when. */
	record Stay(int truck, String door, long start, boolean proven) {
	}

}
