package io.dockflow.web.stock;

/**
 * The header that names an intention, so that sending it again has no second effect.
 */
final class IdempotencyKey {

	static final String HEADER = "Idempotency-Key";

	private IdempotencyKey() {
	}

	static String of(String value) {
		String key = value.strip();
		if (key.isEmpty() || key.length() > 150) {
			throw new IllegalArgumentException(
					"Expected a header %s of 1 to 150 characters, but got %d. Make one per intention and repeat it with each try."
						.formatted(HEADER, key.length()));
		}
		return key;
	}

}
