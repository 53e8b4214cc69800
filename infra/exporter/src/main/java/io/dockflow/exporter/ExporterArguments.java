package io.dockflow.exporter;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an operator sets for the exporter.
 *
 * @param url JDBC address of the read model's schema
 * @param user database user
 * @param password database password, may be empty
 * @param batchSize records after which a batch is written at once
 * @param flushInterval longest time a record waits for its batch
 */
record ExporterArguments(String url, String user, String password, int batchSize, Duration flushInterval) {

	/**
	 * Reads the arguments as the broker hands them over; names are matched without regard
	 * to case, since environment variables lose it.
	 * @throws IllegalArgumentException naming the argument that is missing or wrong
	 */
	static ExporterArguments of(Map<String, Object> arguments) {
		String url = text(arguments, "url");
		if (url == null || !url.startsWith("jdbc:mariadb:")) {
			throw new IllegalArgumentException(
					"Expected the argument 'url' to be a JDBC address such as jdbc:mariadb://127.0.0.1:3306/dockflow_engine, but it is '%s'. Set it in the exporter's args."
						.formatted(url));
		}
		String user = text(arguments, "user");
		if (user == null) {
			throw new IllegalArgumentException(
					"Expected the argument 'user' to name a database user, but it is missing. Set it in the exporter's args.");
		}
		String password = text(arguments, "password");
		return new ExporterArguments(url, user, (password != null) ? password : "",
				positive(arguments, "batchSize", 2_000),
				Duration.ofMillis(positive(arguments, "flushIntervalMs", 200)));
	}

	private static int positive(Map<String, Object> arguments, String name, int fallback) {
		String text = text(arguments, name);
		if (text == null) {
			return fallback;
		}
		try {
			// The broker's own configuration may turn 500 into 500.0.
			int number = new BigDecimal(text).intValueExact();
			if (number > 0) {
				return number;
			}
		}
		catch (ArithmeticException | NumberFormatException ex) {
			throw new IllegalArgumentException(wrongNumber(name, text), ex);
		}
		throw new IllegalArgumentException(wrongNumber(name, text));
	}

	private static String wrongNumber(String name, String text) {
		return "Expected the argument '%s' to be a whole number above 0, but it is '%s'. Correct it in the exporter's args."
			.formatted(name, text);
	}

	private static @Nullable String text(Map<String, Object> arguments, String name) {
		return arguments.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().equalsIgnoreCase(name) && entry.getValue() != null)
			.map((entry) -> entry.getValue().toString())
			.findFirst()
			.orElse(null);
	}

}
