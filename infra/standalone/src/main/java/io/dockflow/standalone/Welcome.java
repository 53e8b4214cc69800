package io.dockflow.standalone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.dockflow.standalone.demo.DemoAccount;
import io.dockflow.standalone.demo.DemoSite;

/** What a visitor reads when all is up: the address, who can sign in, what to try. */
final class Welcome {

	private Welcome() {
	}

	static String text(Options options, Home home, double seconds) {
		StringBuilder text = new StringBuilder();
		text.append(
				String.format(Locale.ROOT, "%n  Dockflow is ready after %.0f s:  %s%n%n", seconds, address(options)));
		if (!options.empty()) {
			text.append("  Sign in (password \"%s\"):%n".formatted(DemoAccount.PASSWORD));
			people().forEach((account) -> text
				.append("    %-6s %-22s %s%n".formatted(account.username(), account.displayName(), duties(account))));
			if (!options.bind().equals("127.0.0.1")) {
				text.append(
						"%n  Everybody who reaches %s can sign in so. Use --empty for an installation of your own.%n"
							.formatted(options.bind()));
			}
			text.append(tryNext(options));
		}
		text.append("%n  Data and logs: %s%n  Stop: Ctrl-C%n".formatted(home.folder()));
		return text.toString();
	}

	static String address(Options options) {
		String host = switch (options.bind()) {
			case "127.0.0.1", "0.0.0.0", "::", "::1" -> "localhost";
			default -> options.bind();
		};
		return "http://%s:%d".formatted(host, options.web());
	}

	/* One of each kind is enough to begin with. */
	private static List<DemoAccount> people() {
		return DemoSite.accounts()
			.stream()
			.collect(Collectors.toMap(Welcome::duties, (account) -> account, (first, other) -> first,
					LinkedHashMap::new))
			.values()
			.stream()
			.toList();
	}

	private static String duties(DemoAccount account) {
		String roles = String.join(", ",
				account.roles()
					.stream()
					.map((role) -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
					.sorted()
					.toList());
		String groups = String.join(", ", account.groups().stream().sorted().toList());
		return groups.isEmpty() ? roles : roles + ": " + groups;
	}

	private static String tryNext(Options options) {
		if (options.simulation() != null) {
			return "%n  A simulated shift runs. Watch it on Monitor, or take a task from it on Tasks.%n".formatted();
		}
		return """

				  Try next: sign in as a receiver, claim a delivery under Tasks, unload and count it;
				  or open Monitor as the manager, and Processes as the process owner.
				  infra/run --simulate lets virtual people do the work.
				""";
	}

}
