package io.dockflow.inventory;

/**
 * An idempotency key came back with another body: two different effects claim to be the
 * same one.
 */
public final class PostingConflict extends RuntimeException {

	public PostingConflict(String idempotencyKey) {
		super("Expected posting %s to repeat what was posted under that key, but its transfers differ. Use a key of its own for another effect."
			.formatted(idempotencyKey));
	}

}
