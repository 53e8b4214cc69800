package io.dockflow.purchasing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

import io.dockflow.catalog.Items;
import io.dockflow.catalog.Units;
import io.dockflow.engine.ProcessMessages;
import io.dockflow.engine.Transactions;
import io.dockflow.inventory.PostingConflict;
import io.dockflow.processes.Messages;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.Sha256;
import io.dockflow.sites.Sites;
import io.dockflow.suppliers.Standing;
import io.dockflow.suppliers.Suppliers;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes orders in, when every field of them can be meant.
 */
@Component
class PurchaseDesk implements PurchaseOrders {

	/**
	 * More than anybody pays for one base unit, and small enough to be added up safely.
	 */
	private static final long MOST_CENTS = 100_000_000_00L;

	private final PurchaseRows rows;

	private final PurchaseProgress progress;

	private final OrderPapers papers;

	private final Items items;

	private final Sites sites;

	private final Suppliers suppliers;

	private final BusinessNumbers numbers;

	private final ProcessMessages messages;

	private final Transactions transactions;

	PurchaseDesk(PurchaseRows rows, PurchaseProgress progress, OrderPapers papers, Items items, Sites sites,
			Suppliers suppliers, BusinessNumbers numbers, ProcessMessages messages, Transactions transactions) {
		this.rows = rows;
		this.progress = progress;
		this.papers = papers;
		this.items = items;
		this.sites = sites;
		this.suppliers = suppliers;
		this.numbers = numbers;
		this.messages = messages;
		this.transactions = transactions;
	}

	@Override
	public PurchaseOrder raise(NewPurchaseOrder request) {
		return this.transactions.call(() -> {
			var known = this.rows.byKey(request.key());
			if (known.isPresent()) {
				return repeated(request, known.get());
			}
			requireValid(request);
			var number = this.numbers.next("PO");
			try {
				this.rows.insert(number, request, hash(request));
			}
			catch (DuplicateKeyException ex) {
				return repeated(request, this.rows.byKey(request.key()).orElseThrow(() -> ex));
			}
			this.rows.add(number, "raised", "%s raised it%s.".formatted(request.raisedBy(),
					(request.planRun() != null) ? " by planning run " + request.planRun() : ""));
			this.messages.publish(Messages.PURCHASE_ORDER_REQUESTED, number,
					new Requested(number, request.siteId(), number));
			return byNumber(number);
		});
	}

	private PurchaseOrder repeated(NewPurchaseOrder request, PurchaseRows.Known known) {
		if (!Arrays.equals(known.hash(), hash(request))) {
			throw new PostingConflict(request.key());
		}
		return byNumber(known.orderNumber());
	}

	private static byte[] hash(NewPurchaseOrder request) {
		return Sha256.of("%s %s %s %s %s".formatted(request.supplierId(), request.siteId(), request.planRun(),
				request.neededAt(), request.lines()));
	}

	private void requireValid(NewPurchaseOrder request) {
		this.sites.byId(request.siteId());
		this.suppliers.byId(request.supplierId());
		if (this.suppliers.standing(request.supplierId()) == Standing.BLOCKED) {
			throw new SupplierBlocked(request.supplierId());
		}
		var errors = new ArrayList<FieldError>();
		if (request.lines().isEmpty()) {
			errors.add(new FieldError("lines", "Expected at least one line, but got none. Say what to order."));
		}
		var known = this.items.byIds(request.lines().stream().map(NewPurchaseOrder.Line::itemId).distinct().toList());
		var seen = new HashSet<String>();
		for (int index = 0; index < request.lines().size(); index++) {
			var line = request.lines().get(index);
			var field = "lines[%d].".formatted(index);
			if (!known.containsKey(line.itemId())) {
				errors.add(new FieldError(field + "itemId",
						"There is no item %s. Check the code.".formatted(line.itemId())));
			}
			else if (!seen.add(line.itemId())) {
				errors.add(new FieldError(field + "itemId",
						"Expected one line per item, but %s is there twice. Add the quantities up."
							.formatted(line.itemId())));
			}
			if (line.quantity() < 1 || line.quantity() > Units.MOST) {
				errors.add(new FieldError(field + "quantity",
						"Expected 1 to %d base units, but got %d. Correct the quantity.".formatted(Units.MOST,
								line.quantity())));
			}
			if (line.unitPriceCents() < 0 || line.unitPriceCents() > MOST_CENTS) {
				errors.add(new FieldError(field + "unitPriceCents",
						"Expected 0 to %d cents for a base unit, but got %d. Correct the price.".formatted(MOST_CENTS,
								line.unitPriceCents())));
			}
		}
		if (!errors.isEmpty()) {
			throw new InvalidPurchaseOrder(errors);
		}
	}

	@Override
	public PurchaseOrder confirm(Confirmation confirmation) {
		return this.transactions.call(() -> {
			var order = requireOpen(confirmation.orderNumber(), "be confirmed");
			requireOrdered(order, confirmation.quantities(), (line) -> 0L);
			if (this.progress.confirm(order, confirmation.promisedAt(), confirmation.quantities(),
					confirmation.confirmedBy()) && order.state() == PurchaseOrder.State.SENT) {
				this.messages.publish(Messages.PURCHASE_ORDER_CONFIRMED, order.orderNumber(),
						new Told(order.orderNumber()));
			}
			return byNumber(order.orderNumber());
		});
	}

	@Override
	public PurchaseOrder change(Change change) {
		return this.transactions.call(() -> {
			var order = requireOpen(change.orderNumber(), "be changed");
			requireOrdered(order, change.quantities(), PurchaseOrder.Line::received);
			if (this.progress.change(order, change)) {
				this.messages.publish(Messages.PURCHASE_ORDER_CHANGED, order.orderNumber(),
						new Told(order.orderNumber()));
			}
			return byNumber(order.orderNumber());
		});
	}

	@Override
	public PurchaseOrder cancel(String orderNumber, String reason, String cancelledBy) {
		return this.transactions.call(() -> {
			var order = lock(orderNumber);
			if (order.state() == PurchaseOrder.State.CANCELLED) {
				return order;
			}
			if (order.state() != PurchaseOrder.State.REQUESTED) {
				requireOpen(orderNumber, "be cancelled");
			}
			if (order.lines().stream().anyMatch((line) -> line.received() > 0 || line.announced() > 0)) {
				throw new BusinessRuleViolation(
						"Expected an order of which nothing came and nothing is on its way, but of %s there is. Cancel the delivery first, or lower the quantities to what came."
							.formatted(orderNumber));
			}
			this.progress.cancel(order, "%s cancelled it: %s".formatted(cancelledBy, reason));
			this.messages.publish(Messages.PURCHASE_ORDER_CANCELLED, orderNumber,
					new CalledOff(orderNumber, PurchaseRows.cut(reason)));
			return byNumber(orderNumber);
		});
	}

	private PurchaseOrder lock(String orderNumber) {
		return this.rows.lock(orderNumber).orElseThrow(() -> new NotFound("purchase order", orderNumber));
	}

	private PurchaseOrder requireOpen(String orderNumber, String wish) {
		var order = lock(orderNumber);
		if (order.state() == PurchaseOrder.State.REQUESTED) {
			throw new BusinessRuleViolation(
					"Purchase order %s was not sent yet and cannot %s. Approve or reject it in its task."
						.formatted(orderNumber, wish));
		}
		if (!order.state().isOpen()) {
			throw new BusinessRuleViolation(
					"Purchase order %s is %s and can no longer %s.".formatted(orderNumber, order.state(), wish));
		}
		return order;
	}

	private static void requireOrdered(PurchaseOrder order, Map<String, Long> quantities,
			ToLongFunction<PurchaseOrder.Line> least) {
		var errors = new ArrayList<FieldError>();
		new TreeMap<>(quantities).forEach((itemId, quantity) -> {
			var line = order.lines().stream().filter((one) -> one.itemId().equals(itemId)).findFirst();
			var from = line.map(least::applyAsLong).orElse(0L);
			if (line.isEmpty()) {
				errors.add(new FieldError("quantities." + itemId,
						"Expected an item of %s, but %s is not on it. Check the code.".formatted(order.orderNumber(),
								itemId)));
			}
			else if (quantity < from || quantity > Units.MOST) {
				errors.add(new FieldError("quantities." + itemId,
						"Expected %d to %d base units of %s, but got %d. Correct the quantity.".formatted(from,
								Units.MOST, itemId, quantity)));
			}
		});
		if (!errors.isEmpty()) {
			throw new InvalidPurchaseOrder(errors);
		}
	}

	@Override
	public List<Event> events(String orderNumber) {
		return this.rows.events(orderNumber);
	}

	@Override
	public List<Paper> papers(String orderNumber) {
		return this.papers.ofOrder(orderNumber);
	}

	@Override
	public Optional<Content> pdf(String orderNumber) {
		return this.papers.newestPdf(orderNumber);
	}

	@Override
	public PurchaseOrder byNumber(String orderNumber) {
		return this.rows.find(orderNumber).orElseThrow(() -> new NotFound("purchase order", orderNumber));
	}

	@Override
	public List<PurchaseOrderSummary> list(PurchaseOrderQuery query) {
		return this.rows.list(query);
	}

	@Override
	public long count(PurchaseOrderQuery query) {
		return this.rows.count(query);
	}

	/** The variables of {@code purchase-order-requested}. */
	record Requested(String orderNumber, String siteId, String businessKey) {
	}

	/** The variables of a message that says all by its name. */
	record Told(String orderNumber) {
	}

	/** The variables of {@code purchase-order-cancelled}. */
	record CalledOff(String orderNumber, @Nullable String cancelReason) {
	}

}
