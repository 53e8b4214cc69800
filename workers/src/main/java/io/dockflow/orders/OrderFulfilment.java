package io.dockflow.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.dockflow.catalog.Items;
import io.dockflow.engine.JobContext;
import io.dockflow.inventory.AllocationRequest;
import io.dockflow.inventory.Promises;
import io.dockflow.inventory.Reservations;
import io.dockflow.shared.Counted;
import io.dockflow.sites.Site;
import io.dockflow.sites.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The order's own steps through {@code fulfil-order} and {@code allocate-order}; each is
 * called inside its job's transaction.
 */
@Component
public class OrderFulfilment {

	private final OrderRows rows;

	private final OrderDesk desk;

	private final OrderProgress progress;

	private final Items items;

	private final Sites sites;

	private final Promises promises;

	private final Reservations reservations;

	private final OrderUndo undo;

	private final ApplicationEventPublisher events;

	private final OrderSettings settings;

	private final Clock clock;

	OrderFulfilment(OrderRows rows, OrderDesk desk, OrderProgress progress, Items items, Sites sites, Promises promises,
			Reservations reservations, OrderUndo undo, ApplicationEventPublisher events, OrderSettings settings,
			Clock clock) {
		this.rows = rows;
		this.desk = desk;
		this.progress = progress;
		this.items = items;
		this.sites = sites;
		this.promises = promises;
		this.reservations = reservations;
		this.undo = undo;
		this.events = events;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Checks whether the order can be served at all.
	 * @return why not, or empty
	 */
	public Optional<String> validate(String orderNumber) {
		var order = this.progress.lockForWork(orderNumber);
		var fault = fault(order);
		if (fault == null && order.state() == OrderState.RECEIVED) {
			this.progress.move(order, OrderState.VALIDATED);
		}
		return Optional.ofNullable(fault);
	}

	/** Ends an order that cannot be served. */
	public void reject(String orderNumber, @Nullable String reason) {
		var order = this.progress.lockForWork(orderNumber);
		this.promises.release(orderNumber);
		this.progress.move(order, OrderState.REJECTED);
		this.progress.tell(orderNumber, "rejected",
				"Order rejected: " + ((reason != null) ? reason : "it cannot be delivered."));
	}

	/** Promises what the site can give, all or a part. */
	public Allocation allocate(String orderNumber) {
		var order = this.progress.lockForWork(orderNumber);
		var wanted = order.lines().stream().filter((line) -> line.fromStock() > 0).map(order::allocation).toList();
		if (order.crossDocked() > 0) {
			this.promises.release(orderNumber);
		}
		var quantities = new HashMap<Integer, Long>();
		this.promises.promise(orderNumber, order.siteId(), order.urgency(), wanted)
			.forEach((promise) -> quantities.put(promise.line(), promise.promised()));
		this.progress.allocated(orderNumber, quantities);
		var promised = quantities.values().stream().mapToLong(Long::longValue).sum() + order.crossDocked();
		var fill = (order.wanted() > 0) ? (int) (promised * 100 / order.wanted()) : 100;
		this.rows.setFill(orderNumber, fill);
		var outcome = Allocation.Outcome.of(promised, order.wanted());
		this.progress.move(order, (outcome == Allocation.Outcome.FULL) ? OrderState.ALLOCATED : OrderState.BACKORDERED);
		this.progress.tell(orderNumber, "allocated",
				"%d of %d units are promised.".formatted(promised, order.wanted()));
		return new Allocation(outcome, fill, this.clock.instant().plus(this.settings.backorderPatience()));
	}

	/** Gives back every right to stock the order has, and what was done with it. */
	public void releaseAllocation(String orderNumber, JobContext job) {
		this.undo.backBefore(OrderStep.Stage.PICKING, orderNumber, job);
		release(this.rows.byNumber(orderNumber));
	}

	/**
	 * Makes the part nobody could promise an order of its own.
	 * @return its number, empty when nothing is missing
	 */
	public Optional<String> splitBackorder(String orderNumber) {
		var order = this.progress.lockForWork(orderNumber);
		var missing = missing(order, Order.Line::unallocated);
		if (order.state() == OrderState.BACKORDERED) {
			this.progress.move(order, OrderState.ALLOCATED);
		}
		return backorder(order, missing);
	}

	/**
	 * Lines the order up for the next wave; an order that needs nothing from stock only
	 * waits for what goes straight to its lane.
	 */
	public void queueForWave(String orderNumber) {
		var order = this.progress.lockForWork(orderNumber);
		if (order.state() == OrderState.BACKORDERED) {
			this.progress.move(order, OrderState.ALLOCATED);
			order = this.rows.byNumber(orderNumber);
		}
		if (order.wanted() > 0 && order.lines().stream().allMatch((line) -> line.fromStock() == 0)) {
			this.progress.move(order, OrderState.PICKING);
			this.events.publishEvent(new OrderWithoutWave(orderNumber, order.siteId()));
			return;
		}
		this.progress.move(order, OrderState.QUEUED);
		this.rows.setQueued(List.of(orderNumber), this.clock.instant());
		this.events.publishEvent(new OrderQueued(orderNumber, order.siteId()));
	}

	/**
	 * Settles what the floor did not find by the order's policy; an order of which
	 * nothing is left ends here.
	 * @return whether anything is left to ship
	 */
	public boolean settleShortPick(String orderNumber) {
		var order = this.progress.lockForWork(orderNumber);
		var missing = missing(order, Order.Line::unpicked);
		switch (order.shortPolicy()) {
			case BACKORDER -> backorder(order, missing);
			case CANCEL -> {
				settle(order, missing);
				this.progress.tell(orderNumber, "short", "%s could not be found and will not be delivered."
					.formatted(Counted.of(units(missing), "unit")));
			}
		}
		if (order.picked() == 0) {
			closeWithoutGoods(order);
		}
		return order.picked() > 0;
	}

	/** The goods left: the order is done. */
	public void close(String orderNumber) {
		var order = this.progress.lock(orderNumber);
		if (order.state() == OrderState.ISSUED) {
			this.progress.move(order, OrderState.DISPATCHED);
			this.progress.tell(orderNumber, "dispatched", "Order dispatched.");
		}
		else {
			closeWithoutGoods(order);
		}
	}

	/**
	 * Ends a cancelled order; whatever is still done for it is undone first, and what it
	 * holds is free again: no compensation knows of an allocation that was still running.
	 */
	public void closeCancelled(String orderNumber, JobContext job) {
		var order = this.progress.lock(orderNumber);
		if (order.state() == OrderState.CANCELLED) {
			return;
		}
		if (order.state() != OrderState.CANCELLING) {
			this.progress.move(order, OrderState.CANCELLING);
		}
		this.undo.backBefore(OrderStep.Stage.PICKING, orderNumber, job);
		release(order);
		this.progress.move(this.rows.byNumber(orderNumber), OrderState.CANCELLED);
		this.progress.tell(orderNumber, "cancelled", "Order cancelled; everything done for it is undone.");
	}

	private void closeWithoutGoods(Order order) {
		if (order.state().ended()) {
			return;
		}
		release(order);
		this.progress.move(order, OrderState.CANCELLING);
		this.progress.move(this.rows.byNumber(order.orderNumber()), OrderState.CANCELLED);
		this.progress.tell(order.orderNumber(), "closed", "Order closed: nothing of it is left to deliver.");
	}

	private void release(Order order) {
		this.promises.release(order.orderNumber());
		this.reservations.release(order.orderNumber());
		var none = new HashMap<Integer, Long>();
		order.lines().stream().filter((line) -> line.allocated() > 0).forEach((line) -> none.put(line.line(), 0L));
		this.progress.allocated(order.orderNumber(), none);
	}

	private Optional<String> backorder(Order order, List<Order.Line> missing) {
		if (missing.isEmpty()) {
			return Optional.empty();
		}
		var backorder = this.desk.receiveBackorder(order, missing);
		settle(order, missing);
		this.progress.tell(order.orderNumber(), "backordered", "The missing %s will come with order %s."
			.formatted(Counted.of(units(missing), "unit"), backorder.orderNumber()));
		return Optional.of(backorder.orderNumber());
	}

	private void settle(Order order, List<Order.Line> missing) {
		var quantities = new HashMap<Integer, Long>();
		missing.forEach((line) -> quantities.put(line.line(), line.quantity()));
		this.rows.addSettledShort(order.orderNumber(), quantities);
	}

	private static List<Order.Line> missing(Order order, java.util.function.ToLongFunction<Order.Line> quantity) {
		var missing = new ArrayList<Order.Line>();
		for (var line : order.lines()) {
			var units = quantity.applyAsLong(line);
			if (units > 0) {
				missing.add(new Order.Line(line.line(), line.itemId(), units, 0, 0, 0, 0, 0));
			}
		}
		return missing;
	}

	private static long units(List<Order.Line> lines) {
		return lines.stream().mapToLong(Order.Line::quantity).sum();
	}

	private @Nullable String fault(Order order) {
		var site = this.sites.all().stream().filter((one) -> one.siteId().equals(order.siteId())).findFirst();
		if (site.isEmpty() || site.get().kind() != Site.SiteKind.WAREHOUSE) {
			return "Site %s does not deliver orders.".formatted(order.siteId());
		}
		var known = this.items.byIds(order.lines().stream().map(Order.Line::itemId).distinct().toList());
		for (var line : order.lines()) {
			if (!known.containsKey(line.itemId())) {
				return "Line %d: item %s is not in the catalogue.".formatted(line.line(), line.itemId());
			}
			if (line.quantity() <= 0) {
				return "Line %d: expected a positive quantity, but got %d.".formatted(line.line(), line.quantity());
			}
		}
		return null;
	}

	/**
	 * What could be promised.
	 *
	 * @param fillPercent 0..100, rounded down
	 * @param backorderUntil when customer service decides if the rest has not come
	 */
	public record Allocation(Outcome outcome, int fillPercent, Instant backorderUntil) {

		/** How much of it. */
		public enum Outcome {

			FULL, PARTIAL, NONE;

			static Outcome of(long promised, long wanted) {
				if (promised >= wanted) {
					return FULL;
				}
				return (promised > 0) ? PARTIAL : NONE;
			}

			/** As process variables spell it. */
			public String code() {
				return name().toLowerCase(Locale.ROOT);
			}

		}

	}

}
