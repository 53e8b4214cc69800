package io.dockflow.processes;

import java.util.Set;

/**
 * Groups that user tasks are offered to; they are the workers' skills, too.
 */
public final class CandidateGroups {

	public static final String RECEIVING = "receiving";

	public static final String QUALITY = "quality";

	public static final String PUT_AWAY = "put-away";

	public static final String PICKING = "picking";

	public static final String PACKING = "packing";

	public static final String LOADING = "loading";

	public static final String SUPERVISORS = "supervisors";

	public static final String CUSTOMER_SERVICE = "customer-service";

	public static final String PLANNERS = "planners";

	public static final String COUNTING = "counting";

	public static final String BUYERS = "buyers";

	private static final Set<String> ALL = Set.of(RECEIVING, QUALITY, PUT_AWAY, PICKING, PACKING, LOADING, SUPERVISORS,
			CUSTOMER_SERVICE, PLANNERS, COUNTING, BUYERS);

	private CandidateGroups() {
	}

	/** Every constant of this class. */
	public static Set<String> all() {
		return ALL;
	}

}
