package io.dockflow.adjustments;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Requests to correct the books.
 */
public interface Adjustments {

	/**
	 * Takes a request in and starts its process. The same key again answers the first
	 * request.
	 * @throws io.dockflow.inventory.PostingConflict when the key was used for another one
	 * @throws InvalidAdjustment naming each field that cannot be accepted
	 */
	Adjustment request(Request request);

	/**
	 * The request of that number.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	Adjustment byNumber(String requestNumber);

	/** The newest first; {@code null} means any. */
	List<Adjustment> list(@Nullable String siteId, Adjustment.@Nullable State state, int page, int size);

	long count(@Nullable String siteId, Adjustment.@Nullable State state);

	/** What somebody asks for. */
	record Request(String key, String siteId, Adjustment.Kind kind, Adjustment.Reason reasonCode, String note,
			String requestedBy, List<Adjustment.Line> lines) {
	}

}
