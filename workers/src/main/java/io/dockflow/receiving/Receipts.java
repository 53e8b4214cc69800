package io.dockflow.receiving;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Goods receipts: counted goods that become stock, and their undoing.
 */
public interface Receipts {

	/**
	 * Takes the counted goods in: one handling unit per pallet in the receiving area,
	 * damaged goods on units of their own.
	 * @param decision {@code none}, {@code accept} or {@code refuse-excess}
	 */
	Receipt post(String deliveryNumber, String decision, @Nullable Long processInstanceKey);

	/**
	 * Takes back what is still there of a receipt; what was sold meanwhile is reported to
	 * the supervisors.
	 */
	void reverse(String deliveryNumber, @Nullable Long processInstanceKey);

	/**
	 * Does what the inspection's outcome demands.
	 * @param disposition {@code release}, {@code rework}, {@code block} or {@code return}
	 * @return the handling units to put away
	 */
	List<String> dispose(String deliveryNumber, String disposition, String jobKey, @Nullable Long processInstanceKey);

	/**
	 * Brings units back from their bins to the receiving area and gives up what is on its
	 * way.
	 */
	void returnToDock(String deliveryNumber, String jobKey, @Nullable Long processInstanceKey);

	/**
	 * Closes a delivery and frees its door.
	 * @return seconds from the truck's arrival until the last unit was put away
	 */
	long close(String deliveryNumber);

	/**
	 * Notes that a delivery is called off and leaves nothing of it behind, wherever it
	 * was stopped: its door is free, nobody has its work, and a count that no receipt
	 * rests on is forgotten. Done again, it changes nothing.
	 */
	void closeCancelled(String deliveryNumber);

	/**
	 * A posted receipt.
	 *
	 * @param handlingUnitIds the units with good stock, to be put away
	 * @param supplierClass A, B or C
	 */
	record Receipt(String receiptNumber, List<String> handlingUnitIds, String supplierClass, boolean hasPerishable) {
	}

}
