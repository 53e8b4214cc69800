package io.dockflow.engine;

/**
 * The outputs of a job that has none.
 */
public record NoOutput() {

	/** The one instance worth having. */
	public static final NoOutput NONE = new NoOutput();

}
