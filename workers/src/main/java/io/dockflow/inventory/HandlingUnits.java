package io.dockflow.inventory;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Handling units, which may stand on or in each other, three levels deep. Their contents
 * are stock cells, so moving a unit with contents is a posting: {@link #moveAll} builds
 * the transfers, the ledger keeps each unit's place in step with them.
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

	/** The unit and what stands on or in it, the unit first. */
	List<HandlingUnit> tree(String handlingUnitId);

	/** What the unit holds, with what stands on or in it. */
	List<StockRow> contents(String handlingUnitId);

	/**
	 * The transfers that bring the unit's whole contents, with what stands on or in it,
	 * to a location; empty when it is empty.
	 */
	List<StockTransfer> moveAll(String handlingUnitId, String siteId, String toLocationId);

	/**
	 * Notes the place of a unit and of all that stands on or in it. Call it before
	 * {@link #moveAll} and its posting: nobody changes the tree then until the
	 * transaction ends, and it stays together.
	 */
	void move(String handlingUnitId, String siteId, String toLocationId);

	/**
	 * Puts a unit on or in another one of the same location, or takes it off when the
	 * parent is {@code null}.
	 * @throws io.dockflow.shared.BusinessRuleViolation when they stand apart, the tree
	 * gets deeper than three levels, or a unit would stand on itself
	 */
	void nest(String handlingUnitId, @Nullable String parentId);

	void setState(String handlingUnitId, HandlingUnit.State state);

	void setWeight(String handlingUnitId, long weightGrams);

}
