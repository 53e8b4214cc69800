package io.dockflow.counting;

import io.dockflow.inventory.Reservation;

/**
 * Whose right to goods a count found missing; whoever gives work out by reservations
 * answers.
 */
public interface ReservedGoods {

	/**
	 * Looks elsewhere for what a reservation holds and nobody took yet. What is found
	 * nowhere else is missing for its document. Call it before stock is locked.
	 * @param quantity base units at most
	 * @return base units that are free now
	 */
	long lookElsewhere(Reservation reservation, long quantity);

}
