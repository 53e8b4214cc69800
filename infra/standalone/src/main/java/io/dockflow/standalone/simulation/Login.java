package io.dockflow.standalone.simulation;

/**
 * Who a virtual person logs in as.
 */
public record Login(String username, String password) {

}
