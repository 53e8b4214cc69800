package io.dockflow.inventory;

import io.dockflow.shared.BusinessRuleViolation;

/**
 * A cell has less free stock than was to be taken.
 */
public final class InsufficientStock extends BusinessRuleViolation {

	private final transient StockCell cell;

	private final long wanted;

	private final long free;

	public InsufficientStock(StockCell cell, long wanted, long free) {
		super("Expected %d of %s, but only %d can be taken. Count the location or take it from another one."
			.formatted(wanted, cell, free));
		this.cell = cell;
		this.wanted = wanted;
		this.free = free;
	}

	public StockCell cell() {
		return this.cell;
	}

	public long wanted() {
		return this.wanted;
	}

	public long free() {
		return this.free;
	}

}
