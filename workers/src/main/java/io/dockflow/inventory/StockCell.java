package io.dockflow.inventory;

import java.util.Comparator;

/**
 * The finest place of stock: one balance row.
 *
 * @param lot empty when the item has none
 * @param handlingUnitId empty when the stock stands loose
 * @param owner empty when it is ours
 */
public record StockCell(String siteId, String locationId, String itemId, String lot, String handlingUnitId,
		StockStatus status, String owner) implements Comparable<StockCell> {

	private static final Comparator<StockCell> KEY_ORDER = Comparator.comparing(StockCell::siteId)
		.thenComparing(StockCell::locationId)
		.thenComparing(StockCell::itemId)
		.thenComparing(StockCell::lot)
		.thenComparing(StockCell::handlingUnitId)
		.thenComparing((cell) -> cell.status().name())
		.thenComparing(StockCell::owner);

	public StockCell {
		requireBare("lot", lot);
		requireBare("handling unit", handlingUnitId);
		requireBare("owner", owner);
		if (siteId.isEmpty() || locationId.isEmpty() || itemId.isEmpty()) {
			throw new IllegalArgumentException(
					"Expected a site, a location and an item, but got '%s', '%s' and '%s'. Name all three."
						.formatted(siteId, locationId, itemId));
		}
	}

	/** The database takes 'A ' for 'A'. */
	private static void requireBare(String what, String value) {
		if (!value.equals(value.strip())) {
			throw new IllegalArgumentException(
					"Expected a %s without spaces around it, but got '%s'. Leave them out.".formatted(what, value));
		}
	}

	/** Loose, available, our own stock without a lot. */
	public static StockCell loose(String siteId, String locationId, String itemId) {
		return new StockCell(siteId, locationId, itemId, "", "", StockStatus.AVAILABLE, "");
	}

	public StockCell at(String otherSiteId, String otherLocationId) {
		return new StockCell(otherSiteId, otherLocationId, this.itemId, this.lot, this.handlingUnitId, this.status,
				this.owner);
	}

	public StockCell at(String otherLocationId) {
		return at(this.siteId, otherLocationId);
	}

	public StockCell in(String otherHandlingUnitId) {
		return new StockCell(this.siteId, this.locationId, this.itemId, this.lot, otherHandlingUnitId, this.status,
				this.owner);
	}

	public StockCell ofLot(String otherLot) {
		return new StockCell(this.siteId, this.locationId, this.itemId, otherLot, this.handlingUnitId, this.status,
				this.owner);
	}

	public StockCell as(StockStatus otherStatus) {
		return new StockCell(this.siteId, this.locationId, this.itemId, this.lot, this.handlingUnitId, otherStatus,
				this.owner);
	}

	/** The order in which locks are taken. */
	@Override
	public int compareTo(StockCell other) {
		return KEY_ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return "%s %s%s%s at %s".formatted(this.status, this.itemId, this.lot.isEmpty() ? "" : " lot " + this.lot,
				this.handlingUnitId.isEmpty() ? "" : " in unit " + this.handlingUnitId, this.locationId);
	}

}
