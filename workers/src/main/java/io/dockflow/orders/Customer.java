package io.dockflow.orders;

/**
 * Who the goods go to.
 */
public record Customer(String name, String country) {

}
