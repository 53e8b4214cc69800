package io.dockflow.labor.assignment;

import io.dockflow.labor.TaskKind;
import io.dockflow.routing.Point;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param equipment what it needs, {@code null} when nothing
 * @param zone where it is, {@code null} when everybody may go there
 * @param from where it begins
 * @param to where it ends
 * @param dueAt when it should be done, in seconds
 * @param priority 0..100
 * @param seconds how long it takes from its beginning
 */
public record OpenTask(String id, TaskKind kind, String skill, @Nullable String equipment, @Nullable String zone,
		Point from, Point to, long dueAt, int priority, long seconds) {

	public OpenTask {
		if (priority < 0 || priority > 100) {
			throw new IllegalArgumentException(
					"Expected a priority from 0 to 100 for task %s, but got %d. Correct it.".formatted(id, priority));
		}
		if (seconds < 0) {
			throw new IllegalArgumentException(
					"Expected a duration from 0 seconds for task %s, but got %d. Correct it.".formatted(id, seconds));
		}
	}

	/** What of skill, equipment and zone the worker lacks, empty when nothing. */
	Obstacles obstacles(AvailableWorker worker) {
		return new Obstacles(!worker.skills().contains(this.skill),
				this.equipment != null && !worker.equipment().contains(this.equipment),
				this.zone != null && !worker.zones().isEmpty() && !worker.zones().contains(this.zone));
	}

	/** Why a worker may not have a task. */
	record Obstacles(boolean skill, boolean equipment, boolean zone) {

		boolean any() {
			return this.skill || this.equipment || this.zone;
		}

	}

	/** Tasks that ask for the same are open to the same workers. */
	record Demand(String skill, @Nullable String equipment, @Nullable String zone) {
	}

	Demand demand() {
		return new Demand(this.skill, this.equipment, this.zone);
	}

}
