package io.dockflow.receiving;

import java.time.Clock;
import java.time.Instant;

import io.dockflow.engine.Transactions;
import io.dockflow.inventory.ExpectedStock;
import io.dockflow.labor.Alerts;
import io.dockflow.purchasing.OrderDeliveries;
import io.dockflow.sites.Appointment;
import io.dockflow.sites.Docks;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Dock doors of deliveries: arranged, arranged anew, freed.
 */
@Component
public class DockBookings {

	private final DeliveryRows rows;

	private final Docks docks;

	private final ExpectedStock expected;

	private final OrderDeliveries orders;

	private final Alerts alerts;

	private final ReceivingProperties properties;

	private final ApplicationEventPublisher events;

	private final Transactions transactions;

	private final Clock clock;

	DockBookings(DeliveryRows rows, Docks docks, ExpectedStock expected, OrderDeliveries orders, Alerts alerts,
			ReceivingProperties properties, ApplicationEventPublisher events, Transactions transactions, Clock clock) {
		this.rows = rows;
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
	 * Books the first free door from the time the truck is expected, or from now when
	 * that is past.
	 */
	public Arrangement arrange(String deliveryNumber) {
		return this.transactions.call(() -> {
			var delivery = this.rows.lock(deliveryNumber);
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
		var now = this.clock.instant();
		var from = delivery.expectedAt().isAfter(now) ? delivery.expectedAt() : now;
		var appointment = this.docks.book(delivery.siteId(), delivery.deliveryNumber(), from,
				this.properties.unloading(), from.plus(this.properties.longestWait()));
		this.rows.setAppointment(appointment);
		return appointment;
	}

	/** The truck did not come: its door is free and the site hears of it. */
	public void giveUp(String deliveryNumber) {
		this.transactions.run(() -> {
			var delivery = this.rows.lock(deliveryNumber);
			this.docks.release(deliveryNumber);
			if (delivery.arrivedAt() == null && delivery.state() != Delivery.State.CANCELLED) {
				this.rows.setState(deliveryNumber, Delivery.State.NO_SHOW);
				this.expected.settle(deliveryNumber);
				this.orders.withdrawn(deliveryNumber);
				this.alerts.raise(delivery.siteId(), deliveryNumber,
						"Delivery %s of %s did not arrive; its dock door is free again. Ask the supplier for a new date."
							.formatted(deliveryNumber, delivery.supplierId()));
			}
		});
	}

	/** A door with the times that the timers of the process wait for. */
	public record Arrangement(String dockDoor, Instant appointmentAt, Instant lateAt, Instant noShowAt) {
	}

}
