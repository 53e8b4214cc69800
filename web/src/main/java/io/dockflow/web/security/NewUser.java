package io.dockflow.web.security;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who shall be able to log in.
 *
 * @param password in clear; only its hash is kept
 * @param groups candidate groups whose tasks are offered
 * @param siteId home site, {@code null} for all sites
 */
public record NewUser(String username, String displayName, String password, Set<Role> roles, Set<String> groups,
		@Nullable String siteId) {

	public NewUser {
		if (!username.matches("[a-z0-9][a-z0-9._-]{0,59}")) {
			throw new IllegalArgumentException(
					"Expected a user name of lower-case letters, digits, dots and dashes, but got '%s'. Choose another."
						.formatted(username));
		}
		if (password.length() < 8) {
			throw new IllegalArgumentException(
					"Expected a password of at least 8 characters for %s. Choose a longer one.".formatted(username));
		}
		roles = Set.copyOf(roles);
		groups = Set.copyOf(groups);
	}

}
