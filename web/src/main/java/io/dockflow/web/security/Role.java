package io.dockflow.web.security;

/**
 * What a person is to Dockflow; each role sees its own screens.
 */
public enum Role {

	WORKER, SUPERVISOR, MANAGER, PROCESS_OWNER, ADMIN;

	/** The authority's name in Spring Security. */
	public String authority() {
		return "ROLE_" + name();
	}

}
