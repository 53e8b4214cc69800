package io.dockflow.waves.selection;

/**
 * Whether an order is released now, and why.
 *
 * @param orderId the order
 * @param released now
 * @param lateSecondsAvoided by how much it is less late if released now
 * @param lengthSaved how much shorter its walk is on its cart than alone, in the grid's
 * unit; 0 when it is not released
 * @param reason a sentence for the supervisor
 */
public record OrderChoice(String orderId, boolean released, long lateSecondsAvoided, long lengthSaved, String reason) {

}
