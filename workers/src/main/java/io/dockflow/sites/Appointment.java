package io.dockflow.sites;

import java.time.Instant;

/**
 * A dock door for a truck at a time.
 */
public record Appointment(String document, String door, Instant fromAt, Instant untilAt) {

}
