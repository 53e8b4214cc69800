package io.dockflow.labor.assignment;

import java.util.Set;

import io.dockflow.routing.Point;

/**
 * Somebody who can take a task now or soon.
 *
 * @param id user name
 * @param zones where they may work; empty when anywhere
 * @param at where they are, or will be when they are free
 * @param freeAt when they have finished what they do, in seconds
 * @param loadSeconds work they have been given in this shift
 */
public record AvailableWorker(String id, Set<String> skills, Set<String> equipment, Set<String> zones, Point at,
		long freeAt, long loadSeconds) {

	public AvailableWorker {
		skills = Set.copyOf(skills);
		equipment = Set.copyOf(equipment);
		zones = Set.copyOf(zones);
		if (loadSeconds < 0) {
			throw new IllegalArgumentException(
					"Expected a load from 0 seconds for worker %s, but got %d. Correct it.".formatted(id, loadSeconds));
		}
	}

}
