package io.dockflow.waves;

import java.util.List;

import io.dockflow.shared.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * Waves, and how one is asked for.
 */
public interface Waves {

	/**
	 * Starts a wave for the queued orders of a site.
	 * @throws io.dockflow.shared.BusinessRuleViolation when no order is queued there
	 */
	Wave request(String siteId, String requestedBy);

	/**
	 * The wave of that number.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	Wave byNumber(String waveNumber);

	/** Why it took these orders and has these pick lists, as far as it was decided. */
	List<Explanation> why(String waveNumber);

	/** The newest first. */
	List<Wave> list(@Nullable String siteId, int page, int size);

	long count(@Nullable String siteId);

}
