package io.dockflow.transfers;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Transfers, and what the world outside may do to them.
 */
public interface TransferOrders {

	/**
	 * Takes a request in and starts its process. The same key again answers the first
	 * transfer.
	 * @throws io.dockflow.inventory.PostingConflict when the key was used for another one
	 * @throws InvalidTransfer naming each field that cannot be accepted
	 */
	TransferOrder request(TransferRequest request);

	/**
	 * Why a request could not be taken in now, in sentences; empty when it could. Nothing
	 * is thrown, so that the caller's transaction goes on.
	 */
	Optional<String> whyNot(TransferRequest request);

	/**
	 * Calls a transfer off that has not left yet; what was reserved is free again. Asked
	 * again, it has no second effect.
	 * @throws io.dockflow.shared.BusinessRuleViolation once it has left or ended
	 */
	TransferOrder cancel(String transferNumber, @Nullable String reason, String cancelledBy);

	/**
	 * The target reports the truck.
	 * @throws io.dockflow.shared.BusinessRuleViolation when nothing of it is on the way
	 */
	TransferOrder arrive(String transferNumber);

	/**
	 * The transfer of that number.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	TransferOrder byNumber(String transferNumber);

	/**
	 * The newest first; {@code null} means any.
	 * @param siteId source or target
	 */
	List<TransferOrder> list(@Nullable String siteId, TransferOrder.@Nullable State state, int page, int size);

	long count(@Nullable String siteId, TransferOrder.@Nullable State state);

}
