package io.dockflow.standalone;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a command line as flags: {@code --name}, {@code --name=value} or
 * {@code --name value}.
 */
final class Flags {

	private static final Set<String> SWITCHES = Set.of("reset", "empty", "verbose", "help");

	/* Its value may only follow after an equals sign. */
	private static final String SIMULATE = "simulate";

	private static final Set<String> VALUES = Set.of("home", "port", "bind", "db-port", "zeebe-port", "zeebe-rest-port",
			"zeebe-management-port", "zeebe-command-port", "zeebe-internal-port", "orders", "from", "to", "zeebe",
			"zeebe-rest", "db", "db-user", "db-password");

	private final Map<String, String> given = new HashMap<>();

	static Flags of(String... words) {
		Flags flags = new Flags();
		Deque<String> left = new ArrayDeque<>(Arrays.asList(words));
		while (!left.isEmpty()) {
			flags.take(left.pop(), left);
		}
		return flags;
	}

	boolean has(String name) {
		return this.given.containsKey(name);
	}

	Optional<String> value(String name) {
		return Optional.ofNullable(this.given.get(name)).filter((value) -> !value.isEmpty());
	}

	private void take(String word, Deque<String> left) {
		if (word.equals("-h")) {
			this.given.put("help", "");
			return;
		}
		if (!word.startsWith("--")) {
			throw new BadUsage("Expected a flag, but got \"%s\". --help lists them.".formatted(word));
		}
		int equals = word.indexOf('=');
		String name = word.substring(2, (equals > 0) ? equals : word.length());
		Optional<String> value = (equals > 0) ? Optional.of(word.substring(equals + 1)) : Optional.empty();
		this.given.put(name, valueOf(name, value, left));
	}

	private static String valueOf(String name, Optional<String> value, Deque<String> left) {
		if (name.equals(SIMULATE)) {
			return value.orElse("");
		}
		if (SWITCHES.contains(name)) {
			if (value.isPresent()) {
				throw new BadUsage("Expected --%s without a value, but got \"%s\".".formatted(name, value.get()));
			}
			return "";
		}
		if (!VALUES.contains(name)) {
			throw new BadUsage("There is no flag --%s. --help lists them.".formatted(name));
		}
		if (value.isEmpty() && (left.isEmpty() || left.peek().startsWith("--"))) {
			throw new BadUsage("Expected a value after --%s, but there is none.".formatted(name));
		}
		return value.orElseGet(left::pop);
	}

}
