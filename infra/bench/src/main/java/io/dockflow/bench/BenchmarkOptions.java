package io.dockflow.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows the benchmark's name on the command line: {@code --data}, {@code --json}
 * and whole numbers that a benchmark names itself.
 */
public record BenchmarkOptions(Optional<Path> data, Optional<Path> json, Map<String, Integer> numbers) {

	static BenchmarkOptions parse(List<String> arguments) {
		Deque<String> rest = new ArrayDeque<>(arguments);
		Optional<Path> data = Optional.empty();
		Optional<Path> json = Optional.empty();
		Map<String, Integer> numbers = new LinkedHashMap<>();
		while (!rest.isEmpty()) {
			String name = rest.removeFirst();
			if (!name.startsWith("--")) {
				throw new IllegalArgumentException(
						"Expected an option such as --json FILE, but found '%s'. Run without arguments for the list."
							.formatted(name));
			}
			String value = Optional.ofNullable(rest.pollFirst())
				.orElseThrow(() -> new IllegalArgumentException(
						"Expected a value after %s, but the line ends there. Add one.".formatted(name)));
			switch (name) {
				case "--data" -> data = Optional.of(Path.of(value));
				case "--json" -> json = Optional.of(Path.of(value));
				default -> numbers.put(name.substring(2), wholeNumber(name, value));
			}
		}
		return new BenchmarkOptions(data, json, Map.copyOf(numbers));
	}

	/** The number given as {@code --name}, or the fallback. */
	public int number(String name, int fallback) {
		return numbers.getOrDefault(name, fallback);
	}

	private static int wholeNumber(String name, String value) {
		try {
			return Integer.parseInt(value);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException(
					"Expected a whole number after %s, but found '%s'. Write for example %s 200.".formatted(name, value,
							name),
					ex);
		}
	}

}
