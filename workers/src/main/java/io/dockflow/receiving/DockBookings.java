package io.dockflow.receiving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.engine.Transactions;
import io.dockflow.inventory.ExpectedStock;
import io.dockflow.labor.Alerts;
import io.dockflow.labor.Standards;
import io.dockflow.labor.TaskKind;
import io.dockflow.purchasing.OrderDeliveries;
import io.dockflow.shared.StorageCondition;
import io.dockflow.sites.Appointment;
import io.dockflow.sites.AppointmentMoved;
import io.dockflow.sites.Docks;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Dock doors of deliveries: arranged, arranged anew, freed.
 */
@Component
public class DockBookings {

	/** To come to the door and to leave it. */
	private static final Duration TURNING = Duration.ofMinutes(10);

	private static final Duration STEP = Duration.ofMinutes(5);

	private final DeliveryRows rows;

	private final DeliveryMessages messages;

	private final Items items;

	private final Standards standards;

	private final Docks docks;

	private final ExpectedStock expected;

	private final OrderDeliveries orders;

	private final Alerts alerts;

	private final ReceivingProperties properties;

	private final ApplicationEventPublisher events;

	private final Transactions transactions;

	private final Clock clock;

	DockBookings(DeliveryRows rows, DeliveryMessages messages, Items items, Standards standards, Docks docks,
			ExpectedStock expected, OrderDeliveries orders, Alerts alerts, ReceivingProperties properties,
			ApplicationEventPublisher events, Transactions transactions, Clock clock) {
		this.rows = rows;
		this.messages = messages;
		this.items = items;
		this.standards = standards;
		this.docks = docks;
		this.expected = expected;
		this.orders = orders;
		this.alerts = alerts;
		this.properties = properties;
		this.events = events;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Books a door from the time the truck is expected, or from now when that is past,
	 * planned together with all that have not arrived. Asked again without a change, it
	 * says the same again.
	 * @throws io.dockflow.shared.BusinessRuleViolation when it was called off meanwhile
	 */
	public Arrangement arrange(String deliveryNumber) {
		return this.transactions.call(() -> {
			var delivery = this.rows.lock(deliveryNumber);
			delivery.requireNotCancelled();
			var arrived = delivery.arrivedAt() != null;
			var appointment = (arrived && delivery.dockDoor() != null)
					? this.docks.of(deliveryNumber).orElseGet(() -> book(delivery)) : book(delivery);
			this.events.publishEvent(new DeliveryArranged(deliveryNumber));
			return new Arrangement(appointment.door(), appointment.fromAt(),
					appointment.fromAt().plus(this.properties.lateAfter()),
					appointment.fromAt().plus(this.properties.noShowAfter()));
		});
	}

	Appointment book(Delivery delivery) {
		var duration = duration(delivery);
		var appointment = this.docks.book(new Docks.Visit(delivery.siteId(), delivery.deliveryNumber(),
				delivery.expectedAt(), duration, this.properties.longestWait(), delivery.expectedAt().plus(duration), 1,
				delivery.arrivedAt() == null, goods(delivery)));
		this.rows.setAppointment(appointment);
		return appointment;
	}

	/** By the labour standard; a truck with unknown goods has a door as long as usual. */
	private Duration duration(Delivery delivery) {
		if (delivery.lines().isEmpty()) {
			return this.properties.unloading();
		}
		var work = this.standards.planned(TaskKind.UNLOAD, delivery.deliveryNumber(), delivery.siteId())
			.orElse(this.properties.unloading());
		return STEP.multipliedBy(Math.ceilDiv(work.plus(TURNING).toSeconds(), STEP.toSeconds()));
	}

	private Docks.@Nullable Goods goods(Delivery delivery) {
		var known = this.items.byIds(delivery.lines().stream().map(Delivery.Line::itemId).distinct().toList());
		Map<StorageCondition, Integer> pallets = new EnumMap<>(StorageCondition.class);
		for (var line : delivery.lines()) {
			Item item = Objects.requireNonNull(known.get(line.itemId()));
			pallets.merge(item.storageCondition(),
					(int) Math.max(1, Math.ceilDiv(line.expected(), item.unitsPerPallet())), Integer::sum);
		}
		return this.docks.goods(delivery.siteId(), pallets).orElse(null);
	}

	/**
	 * The truck is here.
	 * @param sentTo the door it was sent to, {@code null} for the one that suits now
	 * @return the door it goes to
	 */
	String dock(Delivery delivery, @Nullable String sentTo) {
		if (this.docks.of(delivery.deliveryNumber()).isEmpty()) {
			book(delivery);
		}
		var appointment = this.docks.dock(delivery.deliveryNumber(), sentTo);
		appointment.ifPresent(this.rows::setAppointment);
		return (sentTo != null) ? sentTo : appointment.map(Appointment::door).orElseThrow();
	}

	/**
	 * Tells a waiting process that its truck was moved; it arranges its door and its
	 * timers anew, and finds what was planned.
	 */
	@EventListener
	void moved(AppointmentMoved moved) {
		this.rows.find(moved.appointment().document())
			.ifPresent(
					(delivery) -> this.messages.appointmentChanged(delivery.deliveryNumber(), delivery.expectedAt()));
	}

	/**
	 * The truck did not come: its door is free and the site hears of it.
	 * @return whether it came after all, at the last moment; then it keeps its door
	 */
	public boolean giveUp(String deliveryNumber) {
		return this.transactions.call(() -> {
			var delivery = this.rows.lock(deliveryNumber);
			if (delivery.arrivedAt() != null && delivery.state() != Delivery.State.CANCELLED) {
				return true;
			}
			this.docks.release(deliveryNumber);
			if (delivery.state() != Delivery.State.CANCELLED) {
				this.rows.setState(deliveryNumber, Delivery.State.NO_SHOW);
				this.expected.settle(deliveryNumber);
				this.orders.withdrawn(deliveryNumber);
				this.alerts.raise(delivery.siteId(), deliveryNumber,
						"Delivery %s of %s did not arrive; its dock door is free again. Ask the supplier for a new date."
							.formatted(deliveryNumber, delivery.supplierId()));
			}
			return false;
		});
	}

	/** A door with the times that the timers of the process wait for. */
	public record Arrangement(String dockDoor, Instant appointmentAt, Instant lateAt, Instant noShowAt) {
	}

}
