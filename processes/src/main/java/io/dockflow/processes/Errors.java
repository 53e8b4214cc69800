package io.dockflow.processes;

import java.util.Set;

/**
 * BPMN error codes that workers throw.
 */
public final class Errors {

	public static final String NO_SPACE = "NO_SPACE";

	public static final String LOCATION_REFUSED = "LOCATION_REFUSED";

	public static final String ADJUSTMENT_NOT_POSSIBLE = "ADJUSTMENT_NOT_POSSIBLE";

	public static final String SAME_PERSON = "SAME_PERSON";

	private static final Set<String> ALL = Set.of(NO_SPACE, LOCATION_REFUSED, ADJUSTMENT_NOT_POSSIBLE, SAME_PERSON);

	private Errors() {
	}

	/** Every constant of this class. */
	public static Set<String> all() {
		return ALL;
	}

}
