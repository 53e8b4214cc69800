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

	public static final String LOST_DEMAND = "LOST_DEMAND";

	public static final String NO_RESERVE = "NO_RESERVE";

	private static final Set<String> ALL = Set.of(NO_SPACE, LOCATION_REFUSED, ADJUSTMENT_NOT_POSSIBLE, SAME_PERSON,
			LOST_DEMAND, NO_RESERVE);

	private Errors() {
	}

	/** Every constant of this class. */
	public static Set<String> all() {
		return ALL;
	}

}
