package io.dockflow.inventory;

import java.util.List;

/**
 * Hard reservations: rows with their document, from which the reserved quantity of each
 * cell is derived in the same transaction.
 */
public interface Reservations {

	/**
	 * Reserves AVAILABLE stock in pickable locations that are open for removal, as much
	 * as there is. Two requests never get the same unit.
	 */
	AllocationResult allocate(AllocationRequest request);

	/**
	 * Reserves in one given cell.
	 * @throws InsufficientStock when it has too little that is free
	 */
	Reservation reserve(String document, int line, StockCell cell, long quantity);

	/** Open reservations of a document in line order. */
	List<Reservation> of(String document);

	/** Gives everything of a document back. */
	void release(String document);

	/**
	 * Gives part of a reservation back.
	 * @throws io.dockflow.shared.NotFound when the reservation is used up or was released
	 */
	void release(long reservationId, long quantity);

	/**
	 * Hands a reservation to another document's line, whole, for example from an order to
	 * its pick list.
	 */
	void transfer(long reservationId, String toDocument, int toLine);

}
