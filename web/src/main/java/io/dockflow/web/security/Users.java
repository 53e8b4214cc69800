package io.dockflow.web.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people and systems that may log in.
 */
@Repository
public class Users implements UserDetailsService {

	/** So many wrong passwords in a row lock a name. */
	static final int FAILURES_ALLOWED = 5;

	private static final Duration FAILURES_REMEMBERED = Duration.ofMinutes(5);

	private final JdbcClient jdbc;

	private final PasswordEncoder passwords;

	private final Clock clock;

	Users(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
		this.jdbc = jdbc;
		this.passwords = passwords;
		this.clock = clock;
	}

	/** Adds those whose names are new; known ones stay as they are. */
	@Transactional
	public void addAll(Collection<NewUser> users) {
		users.forEach(this::add);
	}

	/** Whether nobody can log in yet. */
	public boolean isEmpty() {
		return this.jdbc.sql("SELECT COUNT(*) FROM app_user").query(Long.class).single() == 0;
	}

	@Override
	public UserDetails loadUserByUsername(String username) {
		return this.jdbc
			.sql("SELECT username, display_name, password_hash, site_id FROM app_user WHERE username = ? AND enabled")
			.param(username)
			.query((row, index) -> new DockflowUser(row.getString(1), row.getString(2), row.getString(3),
					rolesOf(username), groupsOf(username), row.getString(4)))
			.optional()
			.orElseThrow(() -> new UsernameNotFoundException("There is no user " + username));
	}

	/** Wrong passwords that were tried for the name of late. */
	int recentFailures(String username) {
		return this.jdbc.sql("SELECT COUNT(*) FROM login_failure WHERE username = LEFT(?, 60) AND failed_at > ?")
			.params(username, UtcTime.of(this.clock.instant().minus(FAILURES_REMEMBERED)))
			.query(Integer.class)
			.single();
	}

	void loginFailed(String username) {
		this.jdbc.sql("DELETE FROM login_failure WHERE failed_at < ?")
			.param(UtcTime.of(this.clock.instant().minus(FAILURES_REMEMBERED)))
			.update();
		this.jdbc.sql("INSERT INTO login_failure (username, failed_at) VALUES (LEFT(?, 60), ?)")
			.params(username, UtcTime.of(this.clock.instant()))
			.update();
	}

	void loginSucceeded(String username) {
		this.jdbc.sql("DELETE FROM login_failure WHERE username = ?").param(username).update();
	}

	private void add(NewUser user) {
		int added = this.jdbc
			.sql("INSERT IGNORE INTO app_user (username, display_name, password_hash, site_id) VALUES (?, ?, ?, ?)")
			.params(user.username(), user.displayName(), this.passwords.encode(user.password()), user.siteId())
			.update();
		if (added == 0) {
			return;
		}
		user.roles()
			.forEach((role) -> this.jdbc.sql("INSERT INTO app_user_role (username, role) VALUES (?, ?)")
				.params(user.username(), role.name())
				.update());
		user.groups()
			.forEach((group) -> this.jdbc.sql("INSERT INTO app_user_group (username, candidate_group) VALUES (?, ?)")
				.params(user.username(), group)
				.update());
	}

	private Set<Role> rolesOf(String username) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		this.jdbc.sql("SELECT role FROM app_user_role WHERE username = ?")
			.param(username)
			.query(String.class)
			.list()
			.forEach((role) -> roles.add(Role.valueOf(role)));
		return roles;
	}

	private Set<String> groupsOf(String username) {
		return new HashSet<>(this.jdbc.sql("SELECT candidate_group FROM app_user_group WHERE username = ?")
			.param(username)
			.query(String.class)
			.list());
	}

}
