package io.dockflow.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Handling units. Their contents are stock cells, so moving a unit with contents is a
 * posting: {@link #moveAll} builds the transfers, the ledger keeps the unit's place in
 * step with them.
 */
public interface HandlingUnits {

	HandlingUnit create(String sscc, HandlingUnit.Kind kind, String siteId, String locationId,
			@Nullable String document);

	Optional<HandlingUnit> find(String handlingUnitId);

	/**
	 * The unit of that SSCC.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	HandlingUnit byId(String handlingUnitId);

	List<HandlingUnit> ofDocument(String document);

	List<StockRow> contents(String handlingUnitId);

	/**
	 * The transfers that bring the unit's whole contents to a location; empty when it is
	 * empty.
	 */
	List<StockTransfer> moveAll(String handlingUnitId, String siteId, String toLocationId);

	/** Notes the unit's place; call it beside the posting that moves its contents. */
	void move(String handlingUnitId, String siteId, String toLocationId);

	void moveMany(Collection<String> handlingUnitIds, String siteId, String toLocationId);

	void setState(String handlingUnitId, HandlingUnit.State state);

	void setWeight(String handlingUnitId, long weightGrams);

}
