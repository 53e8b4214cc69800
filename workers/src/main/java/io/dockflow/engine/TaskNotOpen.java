package io.dockflow.engine;

/**
 * The task is completed, cancelled or never was.
 */
public final class TaskNotOpen extends EngineRefusal {

	public TaskNotOpen(long userTaskKey, Throwable cause) {
		super(Reason.NOT_FOUND,
				"Task %d is no longer open: it was completed or cancelled. Refresh the list.".formatted(userTaskKey),
				cause);
	}

}
