package io.dockflow.processes;

import java.util.Set;

/**
 * BPMN error codes that workers throw.
 */
public final class Errors {

	public static final String NO_SPACE = "NO_SPACE";

	public static final String LOCATION_REFUSED = "LOCATION_REFUSED";

	private static final Set<String> ALL = Set.of(NO_SPACE, LOCATION_REFUSED);

	private Errors() {
	}

	/** Every constant of this class. */
	public static Set<String> all() {
		return ALL;
	}

}
