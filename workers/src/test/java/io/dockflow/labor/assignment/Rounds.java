package io.dockflow.labor.assignment;

import java.util.Set;

import io.dockflow.labor.TaskKind;
import io.dockflow.routing.Point;

/** Workers and tasks for tests: one second a millimetre, everybody may do everything. */
final class Rounds {

	static final TravelTime TRAVEL = TravelTime.at(1);

	private Rounds() {
	}

	static AvailableWorker worker(String id, long x) {
		return new AvailableWorker(id, Set.of("picking"), Set.of(), Set.of(), new Point(x, 0), 0, 0);
	}

	static AvailableWorker freeAt(AvailableWorker worker, long seconds) {
		return new AvailableWorker(worker.id(), worker.skills(), worker.equipment(), worker.zones(), worker.at(),
				seconds, worker.loadSeconds());
	}

	static AvailableWorker loaded(AvailableWorker worker, long seconds) {
		return new AvailableWorker(worker.id(), worker.skills(), worker.equipment(), worker.zones(), worker.at(),
				worker.freeAt(), seconds);
	}

	/** A task of 100 seconds, due in a day. */
	static OpenTask task(String id, long from, long to) {
		return new OpenTask(id, TaskKind.PICK, "picking", null, null, new Point(from, 0), new Point(to, 0), 86_400, 50,
				100);
	}

	static OpenTask due(OpenTask task, long dueAt) {
		return new OpenTask(task.id(), task.kind(), task.skill(), task.equipment(), task.zone(), task.from(), task.to(),
				dueAt, task.priority(), task.seconds());
	}

	static OpenTask urgent(OpenTask task, int priority) {
		return new OpenTask(task.id(), task.kind(), task.skill(), task.equipment(), task.zone(), task.from(), task.to(),
				task.dueAt(), priority, task.seconds());
	}

	static OpenTask demanding(OpenTask task, String skill, String equipment, String zone) {
		return new OpenTask(task.id(), task.kind(), skill, equipment, zone, task.from(), task.to(), task.dueAt(),
				task.priority(), task.seconds());
	}

}
