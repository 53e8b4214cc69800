package io.dockflow.engine;

/**
 * The engine said no, in words a person can act on.
 */
public class EngineRefusal extends RuntimeException {

	private final Reason reason;

	public EngineRefusal(Reason reason, String message, Throwable cause) {
		super(message, cause);
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

	/** Which kind of no it was. */
	public enum Reason {

		/** The command's content is wrong. */
		INVALID,
		/** What it speaks of does not exist or has ended. */
		NOT_FOUND,
		/** The state of the thing does not allow it now. */
		CONFLICT,
		/** The engine cannot be reached or is too busy: try again. */
		UNAVAILABLE

	}

}
