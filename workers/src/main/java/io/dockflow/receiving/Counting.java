package io.dockflow.receiving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.dockflow.catalog.Items;
import io.dockflow.catalog.ScannedItem;
import io.dockflow.engine.Transactions;
import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import io.dockflow.shared.Scan;
import io.dockflow.shared.ScanRefused;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The count of a delivery: scan by scan, or all at once from a form. A confirmed count is
 * compared; scanning after that starts a recount.
 */
@Component
public class Counting {

	private final DeliveryRows rows;

	private final Items items;

	private final Assignments assignments;

	private final Transactions transactions;

	Counting(DeliveryRows rows, Items items, Assignments assignments, Transactions transactions) {
		this.rows = rows;
		this.items = items;
		this.assignments = assignments;
		this.transactions = transactions;
	}

	/**
	 * Adds what was scanned; a negative quantity takes back.
	 * @return what is counted of the item and lot by now
	 * @throws ScanRefused when the code is unknown, the lot is missing, or less than
	 * nothing would be left
	 */
	public CountedGoods scan(String deliveryNumber, Scan scan, String countedBy) {
		return this.transactions.call(() -> {
			var delivery = this.rows.lock(deliveryNumber);
			start(delivery);
			var sheet = this.rows.sheet(deliveryNumber);
			var scanned = this.items.byBarcode(scan.barcode())
				.orElseThrow(() -> new ScanRefused(
						"No item has the code %s. Scan the item's own label or type its item code."
							.formatted(scan.barcode())));
			var lot = lotOf(delivery, sheet, scanned, scan.lot());
			var before = sheet.counted()
				.stream()
				.filter((goods) -> goods.itemId().equals(scanned.item().itemId()) && goods.lot().equals(lot))
				.findFirst()
				.orElse(new CountedGoods(scanned.item().itemId(), lot, null, 0, 0));
			var after = add(before, (scan.quantity() != null ? scan.quantity() : 1) * scanned.units(), scan.damaged(),
					expiryOf(sheet, before, scan.expiry()));
			this.rows.saveCount(deliveryNumber, after, countedBy);
			return after;
		});
	}

	private void start(Delivery delivery) {
		switch (delivery.state()) {
			case ARRIVED -> this.rows.setState(delivery.deliveryNumber(), Delivery.State.COUNTING);
			case COUNTED -> {
				this.rows.deleteCount(delivery.deliveryNumber());
				this.rows.setState(delivery.deliveryNumber(), Delivery.State.COUNTING);
			}
			case COUNTING -> {
			}
			default -> throw new ScanRefused("Delivery %s is %s, so there is nothing to count."
				.formatted(delivery.deliveryNumber(), delivery.state()));
		}
	}

	private static CountedGoods add(CountedGoods before, long units, boolean damaged, @Nullable LocalDate expiry) {
		var quantity = before.quantity() + units;
		var damagedQuantity = before.damaged() + (damaged ? units : 0);
		if (quantity < 0 || damagedQuantity < 0 || damagedQuantity > quantity) {
			throw new ScanRefused("Only %d of %s are counted, %d of them damaged. Take back no more than that."
				.formatted(before.quantity(), before.itemId(), before.damaged()));
		}
		return new CountedGoods(before.itemId(), before.lot(), expiry, quantity, damagedQuantity);
	}

	private static String lotOf(Delivery delivery, CountSheet sheet, ScannedItem scanned, @Nullable String given) {
		if (!scanned.item().lotTracked()) {
			return "";
		}
		if (given != null && !given.isBlank()) {
			return given.strip();
		}
		return onlyLot(sheet, scanned.item().itemId()).orElseThrow(() -> new ScanRefused(
				"%s is tracked by lot. Scan or type the lot printed on it.".formatted(scanned.item().itemId())));
	}

	/** The announced lot when there is exactly one. */
	private static Optional<String> onlyLot(CountSheet sheet, String itemId) {
		var lots = sheet.announced()
			.stream()
			.filter((line) -> line.itemId().equals(itemId))
			.map(Delivery.Line::lot)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return (lots.size() == 1) ? Optional.of(lots.getFirst()) : Optional.empty();
	}

	private static @Nullable LocalDate expiryOf(CountSheet sheet, CountedGoods before, @Nullable LocalDate given) {
		if (given != null) {
			return given;
		}
		if (before.expiry() != null) {
			return before.expiry();
		}
		return sheet.announced()
			.stream()
			.filter((line) -> line.itemId().equals(before.itemId()) && Objects.equals(line.lot(), before.lot()))
			.map(Delivery.Line::expiry)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Ends the count and compares it. What the form says goes before what was scanned;
	 * with {@code asAnnounced} every announced line nobody counted is as announced.
	 * @throws io.dockflow.shared.BusinessRuleViolation when the delivery was called off
	 * meanwhile
	 */
	public Discrepancies compare(String deliveryNumber, boolean asAnnounced, Collection<FormCount> formCounts) {
		return this.transactions.call(() -> {
			var delivery = this.rows.lock(deliveryNumber);
			delivery.requireNotCancelled();
			if (delivery.state() == Delivery.State.COUNTED && (asAnnounced || !formCounts.isEmpty())) {
				this.rows.deleteCount(deliveryNumber);
			}
			var sheet = this.rows.sheet(deliveryNumber);
			var fromForm = formCounts.stream().map((count) -> goods(delivery, sheet, count)).toList();
			this.rows.addAll(deliveryNumber, fromForm, "form");
			if (asAnnounced) {
				this.rows.addAll(deliveryNumber, uncounted(delivery, this.rows.sheet(deliveryNumber)), "form");
			}
			this.rows.setState(deliveryNumber, Delivery.State.COUNTED);
			this.assignments.finish(TaskKind.UNLOAD, deliveryNumber, null);
			return this.rows.sheet(deliveryNumber).compare();
		});
	}

	private CountedGoods goods(Delivery delivery, CountSheet sheet, FormCount count) {
		var item = this.items.byId(count.itemId());
		var lot = "";
		if (item.lotTracked()) {
			lot = (count.lot() != null && !count.lot().isBlank()) ? count.lot().strip()
					: onlyLot(sheet, item.itemId()).orElse(delivery.deliveryNumber());
		}
		var counted = new CountedGoods(item.itemId(), lot, null, count.quantity(), count.damaged());
		return new CountedGoods(item.itemId(), lot, expiryOf(sheet, counted, count.expiry()), count.quantity(),
				count.damaged());
	}

	/** Announced lines of items that are not counted at all, as they were announced. */
	private List<CountedGoods> uncounted(Delivery delivery, CountSheet sheet) {
		var counted = sheet.counted().stream().map(CountedGoods::itemId).distinct().toList();
		var known = this.items.byIds(sheet.itemIds());
		var goods = new ArrayList<CountedGoods>();
		for (var line : sheet.announced()) {
			if (!counted.contains(line.itemId())) {
				var lotTracked = known.get(line.itemId()).lotTracked();
				var announcedLot = (line.lot() != null) ? line.lot() : delivery.deliveryNumber();
				merge(goods, new CountedGoods(line.itemId(), lotTracked ? announcedLot : "", line.expiry(),
						line.expected(), 0));
			}
		}
		return goods;
	}

	private static void merge(List<CountedGoods> all, CountedGoods more) {
		for (int index = 0; index < all.size(); index++) {
			var one = all.get(index);
			if (one.itemId().equals(more.itemId()) && one.lot().equals(more.lot())) {
				all.set(index,
						new CountedGoods(one.itemId(), one.lot(), one.expiry(), one.quantity() + more.quantity(), 0));
				return;
			}
		}
		all.add(more);
	}

	/** What keeps a count from being confirmed, {@code null} when nothing does. */
	@Nullable String objection(String deliveryNumber, boolean asAnnounced, boolean hasFormCounts) {
		var sheet = this.rows.sheet(deliveryNumber);
		if (asAnnounced && sheet.announced().isEmpty()) {
			return "Nothing was announced for this delivery. Count what is on the truck";
		}
		if (!asAnnounced && !hasFormCounts && sheet.counted().isEmpty()) {
			return "Nothing is counted yet. Scan the goods, list them, or confirm that all is as announced";
		}
		return null;
	}

	/** One row of the form's list. */
	public record FormCount(String itemId, long quantity, long damaged, @Nullable String lot,
			@Nullable LocalDate expiry) {
	}

}
