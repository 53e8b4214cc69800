package io.dockflow.inventory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.TreeSet;

import io.dockflow.shared.BusinessRuleViolation;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What a posting must keep, whatever the cells hold: known items and places, lots where
 * lots are asked for, allowed changes of status, open places, nothing expired on sale.
 */
@Component
class StockRules {

	private final JdbcLots lots;

	private final Clock clock;

	StockRules(JdbcLots lots, Clock clock) {
		this.lots = lots;
		this.clock = clock;
	}

	/**
	 * Checks a posting before anything is written.
	 * @throws BusinessRuleViolation naming the first rule that is broken
	 */
	void check(Posting posting, PostingFacts.Facts facts) {
		var onSale = new ArrayList<StockCell>();
		for (var transfer : posting.transfers()) {
			requireItem(transfer.itemId(), facts);
			requirePlace(transfer.from(), facts);
			requirePlace(transfer.to(), facts);
			if (!posting.type().restores()) {
				requireLot(transfer, facts);
				requireSameGoods(transfer);
				requireTransition(transfer);
				if (goesOnSale(posting.type(), transfer)) {
					onSale.add(transfer.to());
				}
			}
			if (posting.type().obeysPlaces()) {
				requireOpen(transfer, facts);
			}
		}
		requireFresh(onSale);
	}

	private static void requireItem(String itemId, PostingFacts.Facts facts) {
		if (!facts.items().containsKey(itemId)) {
			throw new BusinessRuleViolation(
					"Expected item %s to be in the catalogue, but it is not. Check the code or add the item first."
						.formatted(itemId));
		}
	}

	private static void requirePlace(@Nullable StockCell cell, PostingFacts.Facts facts) {
		if (cell == null) {
			return;
		}
		var place = facts.places().get(cell.locationId());
		if (place == null) {
			throw new BusinessRuleViolation(
					"Expected location %s to exist, but it does not. Check the code.".formatted(cell.locationId()));
		}
		if (!place.siteId().equals(cell.siteId())) {
			throw new BusinessRuleViolation(
					"Expected location %s at site %s, but it belongs to site %s. Name that site."
						.formatted(cell.locationId(), cell.siteId(), place.siteId()));
		}
	}

	private static void requireLot(StockTransfer transfer, PostingFacts.Facts facts) {
		var to = transfer.to();
		if (to != null && transfer.from() == null && to.lot().isEmpty()
				&& facts.items().get(transfer.itemId()).lotTracked()) {
			throw new BusinessRuleViolation(
					"Expected a lot for item %s, which is tracked by lots, but none was given. Read it from the label."
						.formatted(transfer.itemId()));
		}
	}

	/** A movement changes neither what a thing is nor whose it is. */
	private static void requireSameGoods(StockTransfer transfer) {
		var from = transfer.from();
		var to = transfer.to();
		if (from != null && to != null && !(from.lot().equals(to.lot()) && from.owner().equals(to.owner()))) {
			throw new BusinessRuleViolation(
					"Expected the same lot and owner on both sides of a movement of %s, but got lot '%s' of '%s' and lot '%s' of '%s'. Adjust both when the books are wrong."
						.formatted(transfer.itemId(), from.lot(), from.owner(), to.lot(), to.owner()));
		}
	}

	private static void requireTransition(StockTransfer transfer) {
		if (transfer.from() != null && transfer.to() != null
				&& !transfer.from().status().mayBecome(transfer.to().status())) {
			throw new BusinessRuleViolation(
					"Expected %s stock to become one of %s, but %s was asked for. Choose another."
						.formatted(transfer.from().status(), transfer.from().status().next(), transfer.to().status()));
		}
	}

	private static boolean goesOnSale(MovementType type, StockTransfer transfer) {
		var to = transfer.to();
		return to != null && to.status() == StockStatus.AVAILABLE && !to.lot().isEmpty() && type != MovementType.OPENING
				&& (transfer.from() == null || transfer.from().status() != StockStatus.AVAILABLE);
	}

	private static void requireOpen(StockTransfer transfer, PostingFacts.Facts facts) {
		var from = transfer.from();
		var to = transfer.to();
		if (from != null && to != null && from.locationId().equals(to.locationId())) {
			return;
		}
		if (from != null && facts.places().get(from.locationId()).blockedForRemoval()) {
			throw new BusinessRuleViolation(
					"Expected %s to be open for removal, but it is blocked. Take it elsewhere, or have the location opened."
						.formatted(from.locationId()));
		}
		if (to != null && facts.places().get(to.locationId()).blockedForPutAway()) {
			throw new BusinessRuleViolation(
					"Expected %s to be open for put-away, but it is blocked. Choose another location."
						.formatted(to.locationId()));
		}
	}

	private void requireFresh(ArrayList<StockCell> cells) {
		if (cells.isEmpty()) {
			return;
		}
		var today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		var dates = this.lots.sellableUntil(new TreeSet<>(cells));
		for (var cell : cells) {
			var until = dates.get(JdbcLots.key(cell));
			if (until != null && !until.isAfter(today)) {
				throw new BusinessRuleViolation(
						"Expected lot %s of %s to be sellable, but it expired on %s. Post it as EXPIRED, or correct the lot's date."
							.formatted(cell.lot(), cell.itemId(), until));
			}
		}
	}

}
