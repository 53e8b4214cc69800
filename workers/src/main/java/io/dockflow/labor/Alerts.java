package io.dockflow.labor;

import java.time.Instant;
import java.util.List;

/**
 * What supervisors must hear of.
 */
public interface Alerts {

	/**
	 * Tells the supervisors.
	 * @param siteId of which site; empty for all of them
	 */
	void raise(String siteId, String businessKey, String text);

	/** The newest first. */
	List<Alert> recent(int limit);

	/** One alert. */
	record Alert(long id, Instant at, String siteId, String businessKey, String text) {
	}

}
