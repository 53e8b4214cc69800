package io.dockflow.slotting;

import java.util.List;
import java.util.TreeSet;

import io.dockflow.catalog.Item;
import io.dockflow.shared.StorageCondition;

/**
 * A handling unit as slotting sees it: what it holds, weighs and needs.
 */
record UnitLoad(String handlingUnitId, String siteId, String locationId, List<Content> contents) {

	/**
	 * The condition all of its items need; goods that need different ones must not share
	 * a unit.
	 */
	StorageCondition condition() {
		var conditions = new TreeSet<StorageCondition>();
		this.contents.forEach((content) -> conditions.add(content.item().storageCondition()));
		if (conditions.size() != 1) {
			throw new NoSpace("Expected unit %s to need one storage condition, but its items need %s. Split it first."
				.formatted(this.handlingUnitId, conditions));
		}
		return conditions.first();
	}

	long weightGrams() {
		return this.contents.stream().mapToLong((content) -> content.quantity() * content.item().weightGrams()).sum();
	}

	long volumeMm3() {
		return this.contents.stream().mapToLong((content) -> content.quantity() * content.item().volumeMm3()).sum();
	}

	/** The weight of the heaviest piece in it. */
	long heaviestPieceGrams() {
		return this.contents.stream().mapToLong((content) -> content.item().weightGrams()).max().orElse(0);
	}

	/** Whether what is in it must be sold in the order of its dates. */
	boolean expires() {
		return this.contents.stream().anyMatch((content) -> content.item().perishable());
	}

	boolean singleItem() {
		return this.contents.stream().map((content) -> content.item().itemId()).distinct().count() == 1;
	}

	boolean singleLot() {
		return singleItem() && this.contents.stream().map(Content::lot).distinct().count() == 1;
	}

	Content first() {
		return this.contents.getFirst();
	}

	/** One item and lot of it. */
	record Content(Item item, String lot, long quantity) {
	}

}
