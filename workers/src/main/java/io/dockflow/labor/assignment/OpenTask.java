package io.dockflow.labor.assignment;

import java.util.Set;

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
 * @param barred workers who must not do it, whatever they can
 */
public record OpenTask(String id, TaskKind kind, String skill, @Nullable String equipment, @Nullable String zone,
		Point from, Point to, long dueAt, int priority, long seconds, Set<String> barred) {

	public OpenTask {
		barred = Set.copyOf(barred);
		if (priority < 0 || priority > 100) {
			throw new IllegalArgumentException(
					"Expected a priority from 0 to 100 for task %s, but got %d. Correct it.".formatted(id, priority));
		}
		if (seconds < 0) {
			throw new IllegalArgumentException(
					"Expected a duration from 0 seconds for task %s, but got %d. Correct it.".formatted(id, seconds));
		}
	}

	/** A task that whoever can may do. */
	public OpenTask(String id, TaskKind kind, String skill, @Nullable String equipment, @Nullable String zone,
			Point from, Point to, long dueAt, int priority, long seconds) {
		this(id, kind, skill, equipment, zone, from, to, dueAt, priority, seconds, Set.of());
	}

	/** The same task for those of another skill. */
	public OpenTask withSkill(String other) {
		return new OpenTask(this.id, this.kind, other, this.equipment, this.zone, this.from, this.to, this.dueAt,
				this.priority, this.seconds, this.barred);
	}

	/** The same task for everybody but these, who must not do it. */
	public OpenTask notBy(Set<String> workers) {
		return new OpenTask(this.id, this.kind, this.skill, this.equipment, this.zone, this.from, this.to, this.dueAt,
				this.priority, this.seconds, workers);
	}

	/**
	 * What of skill, equipment and zone the worker lacks and whether they are barred,
	 * empty when nothing.
	 */
	Obstacles obstacles(AvailableWorker worker) {
		return new Obstacles(!worker.skills().contains(this.skill),
				this.equipment != null && !worker.equipment().contains(this.equipment),
				this.zone != null && !worker.zones().isEmpty() && !worker.zones().contains(this.zone),
				this.barred.contains(worker.id()));
	}

	/** Why a worker may not have a task. */
	record Obstacles(boolean skill, boolean equipment, boolean zone, boolean barred) {

		boolean any() {
			return this.skill || this.equipment || this.zone || this.barred;
		}

	}

	/** Tasks that ask for the same are open to the same workers. */
	record Demand(String skill, @Nullable String equipment, @Nullable String zone, Set<String> barred) {
	}

	Demand demand() {
		return new Demand(this.skill, this.equipment, this.zone, this.barred);
	}

}
