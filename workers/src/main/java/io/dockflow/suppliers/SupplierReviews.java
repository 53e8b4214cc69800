package io.dockflow.suppliers;

import java.util.List;

/**
 * Reviews of suppliers.
 */
public interface SupplierReviews {

	/**
	 * Asks for a review and starts its process; an open one is answered instead of a
	 * second.
	 * @throws io.dockflow.shared.NotFound when there is no such supplier
	 */
	SupplierReview request(String supplierId, String requestedBy);

	/**
	 * The review of that number.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	SupplierReview byNumber(String reviewNumber);

	/** The newest first. */
	List<SupplierReview> ofSupplier(String supplierId, int limit);

}
