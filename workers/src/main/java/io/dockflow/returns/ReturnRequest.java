package io.dockflow.returns;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Goods that a customer will send back.
 *
 * @param key names this announcement for ever, 1 to 150 characters; sent again, it has no
 * second effect
 * @param orderNumber the order they belong to, {@code null} when nobody knows
 * @param expectedAt when they should be there, {@code null} for the usual time
 */
public record ReturnRequest(String key, String siteId, @Nullable String orderNumber, @Nullable String reason,
		@Nullable Instant expectedAt, String announcedBy, List<Line> lines) {

	public ReturnRequest {
		if (key.isBlank() || key.length() > 150) {
			throw new IllegalArgumentException(
					"Expected a key of 1 to 150 characters, but got '%s'. Make one per intention and repeat it with each try."
						.formatted(key));
		}
		lines = List.copyOf(lines);
	}

	/**
	 * A quantity in base units.
	 *
	 * @param unitValueCents what one base unit was sold for, in euro cents, or
	 * {@code null}
	 */
	public record Line(String itemId, long quantity, @Nullable Long unitValueCents) {
	}

}
