package io.dockflow.waves.planning;

/**
 * A quantity to take out of a bin for an order.
 *
 * @param id names what it was planned for; parts of a divided pick share it
 * @param orderLine number of the order's line
 * @param cell number of the {@link BinCell} it is taken from
 * @param place location code of that cell
 * @param zone the place's zone
 * @param quantity in the item's base unit, at least 1
 * @param unitVolumeMm3 of one base unit
 * @param unitWeightGrams of one base unit
 */
public record Pick(long id, String orderNumber, int orderLine, String itemId, int cell, String place, String zone,
		long quantity, long unitVolumeMm3, long unitWeightGrams) {

	public Pick {
		if (quantity < 1) {
			throw new IllegalArgumentException(
					"Expected a quantity of at least 1, but pick %d of order %s has %d. Leave it out.".formatted(id,
							orderNumber, quantity));
		}
	}

	long volumeMm3() {
		return this.unitVolumeMm3 * this.quantity;
	}

	long weightGrams() {
		return this.unitWeightGrams * this.quantity;
	}

	Pick of(long part) {
		return new Pick(this.id, this.orderNumber, this.orderLine, this.itemId, this.cell, this.place, this.zone, part,
				this.unitVolumeMm3, this.unitWeightGrams);
	}

	Pick from(BinCell other, long part) {
		return new Pick(this.id, this.orderNumber, this.orderLine, this.itemId, other.number(), other.place(),
				this.zone, part, this.unitVolumeMm3, this.unitWeightGrams);
	}

}
