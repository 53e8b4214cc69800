package io.dockflow.inventory;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Hard reservations: rows with their document, from which the reserved quantity of each
 * cell is derived in the same transaction.
 */
public interface Reservations {

	/**
	 * Reserves AVAILABLE stock in pickable locations that are open for removal, as much
	 * as there is and is not promised to another document. Two requests never get the
	 * same unit.
	 */
	AllocationResult allocate(AllocationRequest request);

	/**
	 * Reserves in one given cell.
	 * @throws InsufficientStock when it has too little that is free
	 */
	Reservation reserve(String document, int line, StockCell cell, long quantity);

	/**
	 * Reserves in one given cell, these pieces by name.
	 * @param serials empty for items without serial numbers, or for any pieces
	 * @throws InsufficientStock when it has too little that is free
	 */
	Reservation reserve(String document, int line, StockCell cell, long quantity, List<String> serials);

	/** The pieces that a reservation was given by name. */
	List<String> pieces(long reservationId);

	/**
	 * Gives a reservation of numbered pieces the first free ones of its cell by name, so
	 * that nobody else takes them.
	 * @return all it has by name
	 * @throws io.dockflow.shared.NotFound when it is used up or was released
	 */
	List<String> namePieces(long reservationId);

	/**
	 * Gives a reservation up and reserves as much of the item elsewhere, by its policy
	 * and not by a lot or pieces that were asked for, for example because its place was
	 * found empty. What is missing is missing in the answer.
	 * @throws io.dockflow.shared.NotFound when the reservation is used up or was released
	 */
	AllocationResult reallocate(long reservationId);

	/**
	 * The reservation of that id.
	 * @throws io.dockflow.shared.NotFound when it is used up or was released
	 */
	Reservation byId(long reservationId);

	/** Open reservations of an item at a site, the oldest first. */
	List<Reservation> ofItem(@Nullable String siteId, String itemId, int limit);

	/** Open reservations of a document in line order. */
	List<Reservation> of(String document);

	/** Gives everything of a document back. */
	void release(String document);

	/**
	 * Gives part of a reservation back.
	 * @throws io.dockflow.shared.NotFound when the reservation is used up or was released
	 */
	default void release(long reservationId, long quantity) {
		release(reservationId, quantity, List.of());
	}

	/**
	 * The same of a reservation that was given pieces by name: these are free again, or
	 * the last of them when none are named.
	 * @throws io.dockflow.shared.NotFound when the reservation is used up or was released
	 */
	void release(long reservationId, long quantity, Collection<String> pieces);

	/**
	 * Hands a reservation to another document's line, whole, for example from an order to
	 * its pick list.
	 */
	void transfer(long reservationId, String toDocument, int toLine);

}
