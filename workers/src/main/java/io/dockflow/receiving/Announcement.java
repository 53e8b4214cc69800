package io.dockflow.receiving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An advance shipping notice.
 *
 * @param deliveryNumber the sender's number, or {@code null} to have one minted
 * @param purchaseOrder the order it brings goods of, or {@code null}
 */
public record Announcement(@Nullable String deliveryNumber, String siteId, String supplierId, Instant expectedAt,
		@Nullable String purchaseOrder, List<Line> lines) {

	/** A notice that names no order. */
	public Announcement(@Nullable String deliveryNumber, String siteId, String supplierId, Instant expectedAt,
			List<Line> lines) {
		this(deliveryNumber, siteId, supplierId, expectedAt, null, lines);
	}

	/** What the supplier says is on the truck. */
	public record Line(String itemId, long quantity, @Nullable String lot, @Nullable LocalDate expiry) {
	}

}
