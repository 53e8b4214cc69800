package io.dockflow.receiving;

import java.util.List;

/**
 * Units of a cancelled delivery go back: whoever has plans with them gives them up;
 * published inside the transaction, before the goods are moved.
 */
public record UnitsWithdrawn(String deliveryNumber, List<String> handlingUnitIds) {

}
