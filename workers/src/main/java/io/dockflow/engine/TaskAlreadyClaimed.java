package io.dockflow.engine;

/**
 * Somebody else has the task.
 */
public final class TaskAlreadyClaimed extends EngineRefusal {

	public TaskAlreadyClaimed(long userTaskKey, Throwable cause) {
		super(Reason.CONFLICT,
				"Task %d was claimed by somebody else a moment ago. Choose another one.".formatted(userTaskKey), cause);
	}

}
