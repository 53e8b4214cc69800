package io.dockflow.receiving;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.dockflow.catalog.Items;
import io.dockflow.engine.Transactions;
import io.dockflow.inventory.ExpectedStock;
import io.dockflow.purchasing.OrderDeliveries;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.Sha256;
import io.dockflow.sites.Sites;
import io.dockflow.suppliers.Suppliers;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

@Component
class AnnouncedDeliveries implements Deliveries {

	private static final Set<Delivery.State> BEFORE_ARRIVAL = EnumSet.of(Delivery.State.ANNOUNCED,
			Delivery.State.SCHEDULED);

	private static final Set<Delivery.State> ENDED = EnumSet.of(Delivery.State.CLOSED, Delivery.State.CANCELLED,
			Delivery.State.NO_SHOW);

	private final DeliveryRows rows;

	private final DeliveryMessages messages;

	private final DockBookings docks;

	private final ExpectedStock expected;

	private final OrderDeliveries orders;

	private final Sites sites;

	private final Suppliers suppliers;

	private final Items items;

	private final BusinessNumbers numbers;

	private final Transactions transactions;

	private final Clock clock;

	AnnouncedDeliveries(DeliveryRows rows, DeliveryMessages messages, DockBookings docks, ExpectedStock expected,
			OrderDeliveries orders, Sites sites, Suppliers suppliers, Items items, BusinessNumbers numbers,
			Transactions transactions, Clock clock) {
		this.rows = rows;
		this.messages = messages;
		this.docks = docks;
		this.expected = expected;
		this.orders = orders;
		this.sites = sites;
		this.suppliers = suppliers;
		this.items = items;
		this.numbers = numbers;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public Delivery announce(Announcement announcement) {
		return this.transactions.call(() -> {
			requireKnown(announcement);
			var given = announcement.deliveryNumber();
			var number = (given != null && !given.isBlank()) ? given.strip() : this.numbers.next("ASN");
			var hash = hash(announcement);
			try {
				this.rows.insert(number, announcement.siteId(), announcement.supplierId(), false,
						Delivery.State.ANNOUNCED, announcement.expectedAt(), hash);
			}
			catch (DuplicateKeyException ex) {
				return requireSame(number, hash);
			}
			for (int index = 0; index < announcement.lines().size(); index++) {
				this.rows.insertLine(number, index + 1, announcement.lines().get(index));
			}
			expect(number, announcement);
			tellOrder(number, announcement);
			var delivery = byNumber(number);
			this.messages.announced(delivery);
			return delivery;
		});
	}

	private void expect(String number, Announcement announcement) {
		var lines = new ArrayList<ExpectedStock.Line>();
		for (var line : announcement.lines()) {
			lines.add(new ExpectedStock.Line(lines.size() + 1, line.itemId(), line.quantity()));
		}
		this.expected.announce(number, ExpectedStock.Kind.ASN, announcement.siteId(), announcement.expectedAt(), lines);
	}

	private void tellOrder(String number, Announcement announcement) {
		var purchaseOrder = announcement.purchaseOrder();
		if (purchaseOrder != null) {
			var quantities = new TreeMap<String, Long>();
			announcement.lines().forEach((line) -> quantities.merge(line.itemId(), line.quantity(), Long::sum));
			this.orders.announced(purchaseOrder, number, announcement.supplierId(), announcement.siteId(),
					announcement.expectedAt(), quantities);
			this.rows.setPurchaseOrder(number, purchaseOrder);
		}
	}

	private void requireKnown(Announcement announcement) {
		this.sites.byId(announcement.siteId());
		this.suppliers.byId(announcement.supplierId());
		if (announcement.lines().isEmpty()) {
			throw new BusinessRuleViolation(
					"Expected at least one announced line, but got none. Announce what is on the truck.");
		}
		var known = this.items.byIds(announcement.lines().stream().map(Announcement.Line::itemId).distinct().toList());
		for (var line : announcement.lines()) {
			if (!known.containsKey(line.itemId())) {
				throw new NotFound("item", line.itemId());
			}
			if (known.get(line.itemId()).serialTracked()) {
				throw new BusinessRuleViolation(
						"Expected no item that is tracked by serial numbers, but %s is, and counting at the dock does not scan pieces. Receive it through the stock commands of the API."
							.formatted(line.itemId()));
			}
			if (line.quantity() <= 0) {
				throw new BusinessRuleViolation("Expected a positive quantity of %s, but got %d. Correct the line."
					.formatted(line.itemId(), line.quantity()));
			}
		}
	}

	private Delivery requireSame(String number, byte[] hash) {
		if (!Arrays.equals(hash, this.rows.hash(number))) {
			throw new BusinessRuleViolation(
					"Delivery %s is known with other content. Announce under another number, or cancel the first one."
						.formatted(number));
		}
		return byNumber(number);
	}

	private static byte[] hash(Announcement announcement) {
		var content = new StringBuilder(announcement.siteId()).append('|').append(announcement.supplierId());
		announcement.lines()
			.forEach((line) -> content.append('\n')
				.append(line.itemId())
				.append('|')
				.append(line.quantity())
				.append('|')
				.append(line.lot())
				.append('|')
				.append(line.expiry()));
		if (announcement.purchaseOrder() != null) {
			content.append("\norder|").append(announcement.purchaseOrder());
		}
		return Sha256.of(content.toString());
	}

	@Override
	public Delivery arriveBlind(String siteId, String supplierId) {
		return this.transactions.call(() -> {
			this.sites.byId(siteId);
			this.suppliers.byId(supplierId);
			var number = this.numbers.next("ASN");
			this.rows.insert(number, siteId, supplierId, true, Delivery.State.ARRIVED, this.clock.instant(), null);
			this.docks.book(byNumber(number));
			var delivery = byNumber(number);
			this.messages.arrivedUnannounced(delivery);
			return delivery;
		});
	}

	@Override
	public Delivery arrive(String deliveryNumber, @Nullable String dockDoor) {
		return this.transactions.call(() -> {
			var delivery = this.rows.lock(deliveryNumber);
			if (delivery.arrivedAt() != null && !ENDED.contains(delivery.state())) {
				return delivery;
			}
			require(delivery, BEFORE_ARRIVAL, "arrive");
			var door = this.docks.dock(delivery, (dockDoor != null && !dockDoor.isBlank()) ? dockDoor : null);
			this.rows.setArrived(deliveryNumber, door, this.clock.instant());
			this.messages.arrived(deliveryNumber, door);
			return byNumber(deliveryNumber);
		});
	}

	@Override
	public Delivery reschedule(String deliveryNumber, Instant expectedAt) {
		return this.transactions.call(() -> {
			require(this.rows.lock(deliveryNumber), BEFORE_ARRIVAL, "change its time");
			this.rows.setExpected(deliveryNumber, expectedAt);
			this.expected.reschedule(deliveryNumber, expectedAt);
			this.messages.appointmentChanged(deliveryNumber, expectedAt);
			return byNumber(deliveryNumber);
		});
	}

	@Override
	public Delivery cancel(String deliveryNumber) {
		return this.transactions.call(() -> {
			var delivery = this.rows.lock(deliveryNumber);
			if (delivery.state() == Delivery.State.CANCELLED) {
				return delivery;
			}
			require(delivery, EnumSet.complementOf(EnumSet.copyOf(ENDED)), "be cancelled");
			this.rows.setState(deliveryNumber, Delivery.State.CANCELLED);
			this.expected.settle(deliveryNumber);
			if (delivery.receiptNumber() == null) {
				this.orders.withdrawn(deliveryNumber);
			}
			this.messages.cancelled(deliveryNumber);
			return byNumber(deliveryNumber);
		});
	}

	private static void require(Delivery delivery, Set<Delivery.State> allowed, String wish) {
		if (!allowed.contains(delivery.state())) {
			throw new BusinessRuleViolation("Delivery %s is %s and can no longer %s."
				.formatted(delivery.deliveryNumber(), delivery.state(), wish));
		}
	}

	@Override
	public Delivery byNumber(String deliveryNumber) {
		return find(deliveryNumber).orElseThrow(() -> new NotFound("delivery", deliveryNumber));
	}

	@Override
	public Optional<Delivery> find(String deliveryNumber) {
		return this.rows.find(deliveryNumber);
	}

	@Override
	public List<DeliverySummary> list(Delivery.@Nullable State state, int page, int size) {
		return this.rows.list(state, page, size);
	}

	@Override
	public long count(Delivery.@Nullable State state) {
		var counts = countByState();
		return (state != null) ? counts.getOrDefault(state, 0L)
				: counts.values().stream().mapToLong(Long::longValue).sum();
	}

	@Override
	public Map<Delivery.State, Long> countByState() {
		return this.rows.countByState();
	}

}
