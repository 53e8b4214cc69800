package io.dockflow.receiving;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.engine.Transactions;
import io.dockflow.inventory.ExpectedStock;
import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.HandlingUnit;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.Lots;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockRow;
import io.dockflow.inventory.StockStatus;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.labor.Alerts;
import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import io.dockflow.purchasing.OrderDeliveries;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.sites.Docks;
import io.dockflow.sites.Locations;
import io.dockflow.slotting.PutAways;
import io.dockflow.suppliers.ReceivedGoods;
import io.dockflow.suppliers.SupplierRecord;
import io.dockflow.suppliers.Suppliers;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class PostedReceipts implements Receipts {

	private final DeliveryRows deliveries;

	private final ReceiptRows receipts;

	private final Items items;

	private final Suppliers suppliers;

	private final SupplierRecord supplierRecord;

	private final OrderDeliveries orders;

	private final Locations locations;

	private final Docks docks;

	private final HandlingUnits handlingUnits;

	private final Lots lots;

	private final StockLedger ledger;

	private final ExpectedStock expected;

	private final PutAways putAways;

	private final Assignments assignments;

	private final Alerts alerts;

	private final BusinessNumbers numbers;

	private final ApplicationEventPublisher events;

	private final Transactions transactions;

	private final Clock clock;

	PostedReceipts(DeliveryRows deliveries, ReceiptRows receipts, Items items, Suppliers suppliers,
			SupplierRecord supplierRecord, OrderDeliveries orders, Locations locations, Docks docks,
			HandlingUnits handlingUnits, Lots lots, StockLedger ledger, ExpectedStock expected, PutAways putAways,
			Assignments assignments, Alerts alerts, BusinessNumbers numbers, ApplicationEventPublisher events,
			Transactions transactions, Clock clock) {
		this.deliveries = deliveries;
		this.receipts = receipts;
		this.items = items;
		this.suppliers = suppliers;
		this.supplierRecord = supplierRecord;
		this.orders = orders;
		this.locations = locations;
		this.docks = docks;
		this.handlingUnits = handlingUnits;
		this.lots = lots;
		this.ledger = ledger;
		this.expected = expected;
		this.putAways = putAways;
		this.assignments = assignments;
		this.alerts = alerts;
		this.numbers = numbers;
		this.events = events;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public Receipt post(String deliveryNumber, String decision, @Nullable Long processInstanceKey) {
		return this.transactions.call(() -> {
			var delivery = this.deliveries.lock(deliveryNumber);
			delivery.requireNotCancelled();
			if (this.receipts.posted(deliveryNumber).isPresent()) {
				throw new BusinessRuleViolation(
						"Delivery %s has a goods receipt already. Reverse it before posting another."
							.formatted(deliveryNumber));
			}
			var sheet = this.deliveries.sheet(deliveryNumber);
			var known = this.items.byIds(sheet.itemIds());
			var receiptNumber = this.numbers.next("GRN");
			this.receipts.insert(receiptNumber, deliveryNumber, decision);
			var received = sheet.receive("refuse-excess".equals(decision));
			var area = this.locations.receivingOf(delivery.siteId()).locationId();
			var transfers = new ArrayList<StockTransfer>();
			var units = new ArrayList<String>();
			for (int index = 0; index < received.size(); index++) {
				var goods = received.get(index);
				this.receipts.insertLine(receiptNumber, index + 1, goods);
				units.addAll(
						takeIn(delivery.siteId(), area, receiptNumber, known.get(goods.itemId()), goods, transfers));
			}
			if (!transfers.isEmpty()) {
				this.ledger.post(new Posting("receipt:" + receiptNumber, MovementType.RECEIPT,
						"goods receipt of delivery " + deliveryNumber,
						this.assignments.whoDoes(TaskKind.UNLOAD, deliveryNumber, "receiving"), processInstanceKey,
						receiptNumber, this.clock.instant(), transfers));
			}
			this.expected.settle(deliveryNumber);
			tellBuyers(delivery, receiptNumber, received);
			this.deliveries.setState(deliveryNumber, Delivery.State.RECEIVED);
			return new Receipt(receiptNumber, List.copyOf(units),
					this.suppliers.byId(delivery.supplierId()).supplierClass(),
					received.stream().anyMatch((goods) -> known.get(goods.itemId()).perishable()));
		});
	}

	private void tellBuyers(Delivery delivery, String receiptNumber, List<CountSheet.ReceivedGoods> received) {
		this.supplierRecord.received(receiptNumber, delivery.supplierId(),
				received.stream()
					.map((goods) -> new ReceivedGoods(goods.itemId(), goods.good(), goods.damaged(), goods.refused()))
					.toList());
		this.orders.received(delivery.deliveryNumber(), receiptNumber,
				received.stream()
					.map((goods) -> new OrderDeliveries.Received(goods.itemId(), goods.good(), goods.damaged(),
							goods.refused()))
					.toList());
	}

	/** Builds the units of one item and lot and answers those with good stock. */
	private List<String> takeIn(String siteId, String area, String receiptNumber, Item item,
			CountSheet.ReceivedGoods goods, List<StockTransfer> transfers) {
		if (!goods.lot().isEmpty()) {
			this.lots.register(goods.itemId(), goods.lot(), goods.expiry());
		}
		var today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		var sellable = goods.expiry() == null || goods.expiry().isAfter(today);
		var cell = new StockCell(siteId, area, goods.itemId(), goods.lot(), "",
				sellable ? StockStatus.AVAILABLE : StockStatus.EXPIRED, "");
		var good = load(cell, receiptNumber, Pallets.of(goods.good(), item.unitsPerPallet()), transfers);
		load(cell.as(StockStatus.DAMAGED), receiptNumber, Pallets.of(goods.damaged(), item.unitsPerPallet()),
				transfers);
		return good;
	}

	private List<String> load(StockCell cell, String receiptNumber, List<Long> pallets, List<StockTransfer> transfers) {
		var units = new ArrayList<String>();
		for (var quantity : pallets) {
			var sscc = this.numbers.nextSscc();
			this.handlingUnits.create(sscc, HandlingUnit.Kind.PALLET, cell.siteId(), cell.locationId(), receiptNumber);
			transfers.add(StockTransfer.in(ExternalAccount.SUPPLIER, cell.in(sscc), quantity));
			units.add(sscc);
		}
		return units;
	}

	@Override
	public void reverse(String deliveryNumber, @Nullable Long processInstanceKey) {
		this.transactions.run(() -> {
			var delivery = this.deliveries.lock(deliveryNumber);
			this.receipts.posted(deliveryNumber).ifPresent((receiptNumber) -> {
				giveUpPlans(deliveryNumber, receiptNumber);
				var rows = rowsOf(receiptNumber);
				post("receipt-reversal:" + receiptNumber, MovementType.RECEIPT_REVERSAL,
						"delivery " + deliveryNumber + " was cancelled", processInstanceKey, receiptNumber,
						rows.stream()
							.filter((row) -> row.free() > 0)
							.map((row) -> StockTransfer.out(row.cell(), ExternalAccount.SUPPLIER, row.free()))
							.toList());
				reportLost(delivery, receiptNumber);
				this.receipts.setReversed(receiptNumber);
				this.supplierRecord.takenBack(receiptNumber);
				this.orders.withdrawn(deliveryNumber);
			});
		});
	}

	/** What customers were promised or got already cannot go back to the supplier. */
	private void reportLost(Delivery delivery, String receiptNumber) {
		var taken = this.ledger.ofDocument(receiptNumber).stream().mapToLong((movement) -> switch (movement.type()) {
			case RECEIPT -> movement.quantity();
			case RECEIPT_REVERSAL, RETURN -> -movement.quantity();
			default -> 0;
		}).sum();
		if (taken > 0) {
			this.alerts.raise(delivery.siteId(), delivery.deliveryNumber(),
					"Delivery %s was cancelled, but %d units of receipt %s are sold or reserved already. Settle them with the supplier."
						.formatted(delivery.deliveryNumber(), taken, receiptNumber));
		}
	}

	@Override
	public List<String> dispose(String deliveryNumber, String disposition, String jobKey,
			@Nullable Long processInstanceKey) {
		return this.transactions.call(() -> {
			this.deliveries.lock(deliveryNumber).requireNotCancelled();
			var receiptNumber = this.receipts.posted(deliveryNumber)
				.orElseThrow(() -> new BusinessRuleViolation(
						"Expected a goods receipt of delivery %s, but there is none.".formatted(deliveryNumber)));
			this.receipts.setDisposition(receiptNumber, disposition);
			this.assignments.finish(TaskKind.INSPECT, deliveryNumber, null);
			var good = rowsOf(receiptNumber).stream()
				.filter((row) -> row.cell().status() == StockStatus.AVAILABLE)
				.toList();
			return switch (disposition) {
				case "release" -> unitsOf(good);
				case "block" -> {
					block(receiptNumber, "blocked by inspection", jobKey, processInstanceKey, good);
					yield unitsOf(good);
				}
				case "rework" -> {
					block(receiptNumber, "to be reworked", jobKey, processInstanceKey, good);
					yield List.<String>of();
				}
				case "return" -> {
					post("disposition:" + jobKey, MovementType.RETURN, "returned to the supplier after inspection",
							processInstanceKey, receiptNumber,
							good.stream()
								.map((row) -> StockTransfer.out(row.cell(), ExternalAccount.SUPPLIER, row.quantity()))
								.toList());
					yield List.<String>of();
				}
				default -> throw new IllegalArgumentException(
						"Expected a disposition of release, rework, block or return, but got '%s'. Correct the decision table."
							.formatted(disposition));
			};
		});
	}

	private void block(String receiptNumber, String reason, String jobKey, @Nullable Long processInstanceKey,
			List<StockRow> rows) {
		post("disposition:" + jobKey, MovementType.STATUS_CHANGE, reason, processInstanceKey, receiptNumber,
				rows.stream()
					.map((row) -> StockTransfer.move(row.cell(), row.cell().as(StockStatus.BLOCKED), row.quantity()))
					.toList());
	}

	@Override
	public void returnToDock(String deliveryNumber, String jobKey, @Nullable Long processInstanceKey) {
		this.transactions.run(() -> {
			var delivery = this.deliveries.lock(deliveryNumber);
			this.receipts.posted(deliveryNumber).ifPresent((receiptNumber) -> {
				giveUpPlans(deliveryNumber, receiptNumber);
				var area = this.locations.receivingOf(delivery.siteId()).locationId();
				post("return-to-dock:" + jobKey, MovementType.PUT_AWAY_REVERSAL,
						"back to the dock, delivery " + deliveryNumber + " was cancelled", processInstanceKey,
						receiptNumber,
						unreserved(rowsOf(receiptNumber)).stream()
							.filter((row) -> !row.cell().locationId().equals(area))
							.map((row) -> StockTransfer.move(row.cell(), row.cell().at(area), row.quantity()))
							.toList());
			});
		});
	}

	/** A unit of which somebody was promised a part stays where it is, whole. */
	private static List<StockRow> unreserved(List<StockRow> rows) {
		var held = rows.stream()
			.filter((row) -> row.reserved() > 0)
			.map((row) -> row.cell().handlingUnitId())
			.collect(Collectors.toSet());
		return rows.stream().filter((row) -> !held.contains(row.cell().handlingUnitId())).toList();
	}

	private void giveUpPlans(String deliveryNumber, String receiptNumber) {
		var units = this.handlingUnits.ofDocument(receiptNumber).stream().map(HandlingUnit::handlingUnitId).toList();
		this.putAways.cancel(units);
		this.events.publishEvent(new UnitsWithdrawn(deliveryNumber, units));
	}

	@Override
	public long close(String deliveryNumber) {
		return this.transactions.call(() -> {
			var delivery = this.deliveries.lock(deliveryNumber);
			delivery.requireNotCancelled();
			var now = this.clock.instant();
			var putAwayAt = this.receipts.posted(deliveryNumber).map(this.receipts::lastPutAway).orElse(null);
			var arrivedAt = (delivery.arrivedAt() != null) ? delivery.arrivedAt() : now;
			var seconds = Math.max(0, Duration.between(arrivedAt, (putAwayAt != null) ? putAwayAt : now).toSeconds());
			this.deliveries.setClosed(deliveryNumber, now, seconds);
			this.docks.release(deliveryNumber);
			return seconds;
		});
	}

	@Override
	public void closeCancelled(String deliveryNumber) {
		this.transactions.run(() -> {
			this.deliveries.lock(deliveryNumber);
			this.deliveries.setState(deliveryNumber, Delivery.State.CANCELLED);
			this.deliveries.forgetCount(deliveryNumber);
			this.docks.release(deliveryNumber);
			this.assignments.cancel(TaskKind.UNLOAD, deliveryNumber);
			this.assignments.cancel(TaskKind.INSPECT, deliveryNumber);
		});
	}

	private void post(String key, MovementType type, String reason, @Nullable Long processInstanceKey,
			String receiptNumber, List<StockTransfer> transfers) {
		if (!transfers.isEmpty()) {
			this.ledger.post(new Posting(key, type, reason, "receiving", processInstanceKey, receiptNumber,
					this.clock.instant(), transfers));
		}
	}

	private List<StockRow> rowsOf(String receiptNumber) {
		return this.handlingUnits.ofDocument(receiptNumber)
			.stream()
			.flatMap((unit) -> this.handlingUnits.contents(unit.handlingUnitId()).stream())
			.toList();
	}

	private static List<String> unitsOf(List<StockRow> rows) {
		return rows.stream().map((row) -> row.cell().handlingUnitId()).distinct().sorted().toList();
	}

}
