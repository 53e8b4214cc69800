package io.dockflow.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Something that is moved as one: a pallet, a tote, a parcel.
 *
 * @param handlingUnitId its SSCC, 18 digits
 * @param parentId the unit it stands on or in, or {@code null}
 * @param document what it came into being for: a receipt, a pick list, a shipment
 */
public record HandlingUnit(String handlingUnitId, Kind kind, @Nullable String parentId, String siteId,
		String locationId, State state, @Nullable String document, @Nullable Long weightGrams) {

	/** What it is. */
	public enum Kind {

		PALLET, CASE, TOTE, PARCEL

	}

	/** Where it is in its life. */
	public enum State {

		OPEN, CLOSED, SHIPPED, EMPTY

	}

}
