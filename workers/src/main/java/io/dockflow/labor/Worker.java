package io.dockflow.labor;

import java.util.Set;

/**
 * Somebody on the floor.
 *
 * @param username as they log in
 * @param skills candidate groups: {@code receiving}, {@code put-away}, {@code picking} …
 */
public record Worker(String username, String displayName, String siteId, Set<String> skills) {

}
