package io.dockflow.shared;

/**
 * The panel after an accepted scan, and the sentence to show or speak.
 */
public record ScanOutcome(WorkPanel panel, String message) {

}
