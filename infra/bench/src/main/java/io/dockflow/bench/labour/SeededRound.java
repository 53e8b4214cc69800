package io.dockflow.bench.labour;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import io.dockflow.labor.TaskKind;
import io.dockflow.labor.assignment.AssignmentRound;
import io.dockflow.labor.assignment.AvailableWorker;
import io.dockflow.labor.assignment.OpenTask;
import io.dockflow.labor.assignment.TravelTime;
import io.dockflow.labor.assignment.Weights;
import io.dockflow.routing.Point;

/**
 * A round of as many tasks as workers in a hall of 200 by 100 metres: three skills, two
 * kinds of equipment, four zones.
 */
final class SeededRound {

	private static final List<String> ZONES = List.of("A", "B", "C", "D");

	private final Random random;

	private SeededRound(long seed) {
		this.random = new Random(seed);
	}

	/** The workers and tasks, weighed. */
	static AssignmentRound of(int size, long seed) {
		var round = new SeededRound(seed);
		var workers = new ArrayList<AvailableWorker>();
		var tasks = new ArrayList<OpenTask>();
		for (var index = 0; index < size; index++) {
			workers.add(round.worker(index));
			tasks.add(round.task(index));
		}
		return new AssignmentRound(workers, tasks, TravelTime.at(1200), 0, Weights.usual());
	}

	private AvailableWorker worker(int index) {
		var skills = new HashSet<String>();
		skills.add("picking");
		if (this.random.nextInt(2) == 0) {
			skills.add("put-away");
		}
		if (this.random.nextInt(4) == 0) {
			skills.add("replenishment");
		}
		var zones = new HashSet<String>();
		if (this.random.nextInt(2) == 0) {
			zones.add(zone());
			zones.add(zone());
		}
		return new AvailableWorker("worker-" + index, skills,
				(this.random.nextInt(3) == 0) ? Set.of("reach-truck") : Set.of(), zones, place(),
				this.random.nextInt(600), this.random.nextInt(14_400));
	}

	private OpenTask task(int index) {
		var draw = this.random.nextInt(10);
		var skill = (draw < 6) ? "picking" : (draw < 9) ? "put-away" : "replenishment";
		return new OpenTask("task-" + index, (draw < 6) ? TaskKind.PICK : TaskKind.PUT_AWAY, skill,
				(draw >= 8) ? "reach-truck" : null, zone(), place(), place(), 600 + this.random.nextInt(7200),
				this.random.nextInt(101), 120 + this.random.nextInt(1080));
	}

	private String zone() {
		return ZONES.get(this.random.nextInt(ZONES.size()));
	}

	private Point place() {
		return new Point(this.random.nextInt(200_000), this.random.nextInt(100_000));
	}

}
