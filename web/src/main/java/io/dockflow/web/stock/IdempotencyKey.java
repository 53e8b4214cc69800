package io.dockflow.web.stock;

/**
 * The header that names an intention, so that sending it again has no second effect.
 */
public final class IdempotencyKey {

	public static final String HEADER = "Idempotency-Key";

	private IdempotencyKey() {
	}

	/** The key without blanks around it. */
	public static String of(String value) {
		String key = value.strip();
		if (key.isEmpty() || key.length() > 150) {
			throw new IllegalArgumentException(
					"Expected a header %s of 1 to 150 characters, but got %d. Make one per intention and repeat it with each try."
						.formatted(HEADER, key.length()));
		}
		return key;
	}

}
