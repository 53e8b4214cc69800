package io.dockflow.web.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is logged in.
 */
public final class DockflowUser implements UserDetails, CredentialsContainer {

	private static final long serialVersionUID = 1L;

	private final String username;

	private final String displayName;

	private @Nullable String passwordHash;

	private final TreeSet<Role> roles;

	private final TreeSet<String> groups;

	private final @Nullable String siteId;

	DockflowUser(String username, String displayName, String passwordHash, Set<Role> roles, Set<String> groups,
			@Nullable String siteId) {
		this.username = username;
		this.displayName = displayName;
		this.passwordHash = passwordHash;
		this.roles = new TreeSet<>(roles);
		this.groups = new TreeSet<>(groups);
		this.siteId = siteId;
	}

	@Override
	public String getUsername() {
		return this.username;
	}

	@Override
	public @Nullable String getPassword() {
		return this.passwordHash;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return this.roles.stream().map((role) -> new SimpleGrantedAuthority(role.authority())).toList();
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = null;
	}

	public String displayName() {
		return this.displayName;
	}

	public List<Role> roles() {
		return List.copyOf(this.roles);
	}

	public List<String> groups() {
		return List.copyOf(this.groups);
	}

	public @Nullable String siteId() {
		return this.siteId;
	}

	/** Supervisors, managers and administrators see every group's tasks of their site. */
	public boolean seesAllTasks() {
		return this.roles.contains(Role.SUPERVISOR) || this.roles.contains(Role.MANAGER)
				|| this.roles.contains(Role.ADMIN);
	}

}
