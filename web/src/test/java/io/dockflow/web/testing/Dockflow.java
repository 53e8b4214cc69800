package io.dockflow.web.testing;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import io.dockflow.labor.Worker;
import io.dockflow.labor.Workers;
import io.dockflow.testing.TestSite;
import io.dockflow.web.security.NewUser;
import io.dockflow.web.security.Role;
import io.dockflow.web.security.Users;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;

/**
 * The running application: who visits it and which sites it knows.
 */
@TestComponent
public class Dockflow {

	public static final String PASSWORD = "correct horse battery";

	private static final AtomicInteger NUMBERS = new AtomicInteger();

	private final ApplicationContext context;

	private final Map<Role, Visitor> byRole = new EnumMap<>(Role.class);

	Dockflow(ApplicationContext context) {
		this.context = context;
	}

	public URI address() {
		return URI.create("http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port"));
	}

	/** Somebody who is not logged in. */
	public Visitor anybody() {
		return new Visitor(address());
	}

	/** A person of no site in that role, logged in; the same one at every call. */
	public synchronized Visitor as(Role role) {
		return this.byRole.computeIfAbsent(role, (missing) -> logIn(account(missing, null)));
	}

	/** A new person of the site in that role and those groups, logged in. */
	public Visitor person(Role role, @Nullable String siteId, String... groups) {
		return logIn(account(role, siteId, groups));
	}

	/** As {@link #person}, and work at the site is assigned to them. */
	public Visitor worker(String siteId, String... skills) {
		String username = account(Role.WORKER, siteId, skills);
		this.context.getBean(Workers.class).add(new Worker(username, username, siteId, Set.of(skills)));
		return logIn(username);
	}

	/** The name of a new account with {@link #PASSWORD}. */
	public String account(Role role, @Nullable String siteId, String... groups) {
		String username = "%s-%d".formatted(role.name().toLowerCase().replace('_', '-'), NUMBERS.incrementAndGet());
		this.context.getBean(Users.class)
			.addAll(Set.of(new NewUser(username, "Test " + username, PASSWORD, Set.of(role), Set.of(groups), siteId)));
		return username;
	}

	public TestSite site() {
		return TestSite.in(this.context);
	}

	public Visitor logIn(String username) {
		Visitor visitor = anybody();
		visitor.logIn(username, PASSWORD).requireStatus(200);
		return visitor;
	}

}
