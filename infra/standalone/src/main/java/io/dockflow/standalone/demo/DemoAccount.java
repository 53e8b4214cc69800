package io.dockflow.standalone.demo;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dockflow.web.security.Role;

/**
 * Somebody who can log in to the demonstration; all share one printed password.
 *
 * @param siteId where they work, {@code null} for the whole company
 */
public record DemoAccount(String username, String displayName, Set<Role> roles, Set<String> groups,
		@Nullable String siteId) {

	/** Everybody's password. For demonstration only. */
	public static final String PASSWORD = "dockflow";

}
