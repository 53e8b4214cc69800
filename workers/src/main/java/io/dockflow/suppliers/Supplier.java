package io.dockflow.suppliers;

/**
 * A supplier.
 *
 * @param supplierClass A (trusted), B or C (inspect closely), an input of the inspection
 * sampling table
 */
public record Supplier(String supplierId, String name, String supplierClass, String country) {

}
