package io.dockflow.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows the benchmark's name on the command line: {@code --data}, {@code --json}
 * and whole numbers that a benchmark names itself.
 */
public record BenchmarkOptions(Optional<Path> data, Optional<Path> json, Map<String, Integer> numbers) {

	/** Where {@code infra/bench/run} says that the public data lies. */
	private static final Path DEFAULT_DATA = Path.of(System.getProperty("dockflow.data", "../shared/data"));

	/**
	 * Reads the command line.
	 * @param defaults the numbers that may be given, and what they are else
	 */
	static BenchmarkOptions parse(List<String> arguments, Map<String, Integer> defaults) {
		Deque<String> rest = new ArrayDeque<>(arguments);
		Optional<Path> data = Optional.empty();
		Optional<Path> json = Optional.empty();
		Map<String, Integer> numbers = new LinkedHashMap<>(defaults);
		while (!rest.isEmpty()) {
			String name = rest.removeFirst();
			requireKnown(name, defaults);
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

	/** The folder given as {@code --data}, or the one beside the project. */
	public DataFolder dataFolder() {
		return new DataFolder(this.data.orElse(DEFAULT_DATA));
	}

	/** The number given as {@code --name}, or its default. */
	public int number(String name) {
		Integer number = this.numbers.get(name);
		if (number == null) {
			throw new IllegalArgumentException(
					"Expected %s among the benchmark's numbers, but it is not. Declare it.".formatted(name));
		}
		return number;
	}

	private static void requireKnown(String name, Map<String, Integer> defaults) {
		List<String> known = Stream
			.concat(Stream.of("--data", "--json"), defaults.keySet().stream().sorted().map((number) -> "--" + number))
			.toList();
		if (!known.contains(name)) {
			throw new IllegalArgumentException("Expected an option, but found '%s'. There are: %s.".formatted(name,
					known.stream().collect(Collectors.joining(", "))));
		}
	}

	private static int wholeNumber(String name, String value) {
		try {
			int number = Integer.parseInt(value);
			if (number > 0) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException(notWhole(name, value), ex);
		}
		throw new IllegalArgumentException(notWhole(name, value));
	}

	private static String notWhole(String name, String value) {
		return "Expected a whole number above 0 after %s, but found '%s'. Write for example %s 200.".formatted(name,
				value, name);
	}

}
