package io.dockflow.inventory;

/**
 * A kept audit.
 *
 * @param by who asked for it
 * @param millis how long it took
 */
public record AuditRun(long id, String by, long millis, AuditReport report) {

}
