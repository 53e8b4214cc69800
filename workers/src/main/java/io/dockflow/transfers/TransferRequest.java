package io.dockflow.transfers;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody, or a planning run, wants to be brought from site to site.
 *
 * @param key names this request for ever, 1 to 150 characters; sent again, it has no
 * second effect
 * @param neededAt when the target needs it
 * @param planRun number of the planning run that proposed it, {@code null} when a person
 * asks
 */
public record TransferRequest(String key, String fromSiteId, String toSiteId, Instant neededAt, String requestedBy,
		@Nullable String planRun, List<Line> lines) {

	public TransferRequest {
		if (key.isBlank() || key.length() > 150) {
			throw new IllegalArgumentException(
					"Expected a key of 1 to 150 characters, but got '%s'. Make one per intention and repeat it with each try."
						.formatted(key));
		}
		lines = List.copyOf(lines);
	}

	/** A wanted quantity in base units. */
	public record Line(String itemId, long quantity) {
	}

}
