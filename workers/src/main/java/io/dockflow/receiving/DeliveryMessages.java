package io.dockflow.receiving;

import java.time.Instant;

import io.dockflow.engine.ProcessMessages;
import io.dockflow.processes.Messages;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells the inbound process what happened to a delivery.
 */
@Component
class DeliveryMessages {

	private final ProcessMessages messages;

	DeliveryMessages(ProcessMessages messages) {
		this.messages = messages;
	}

	void announced(Delivery delivery) {
		this.messages.publish(Messages.ASN_ANNOUNCED, delivery.deliveryNumber(), started(delivery));
	}

	void arrivedUnannounced(Delivery delivery) {
		this.messages.publish(Messages.TRUCK_ARRIVED_UNANNOUNCED, delivery.deliveryNumber(), started(delivery));
	}

	private static Started started(Delivery delivery) {
		return new Started(delivery.deliveryNumber(), delivery.siteId(), delivery.supplierId(), delivery.expectedAt(),
				delivery.blind(), delivery.dockDoor(), delivery.deliveryNumber());
	}

	void arrived(String deliveryNumber, String dockDoor) {
		this.messages.publish(Messages.TRUCK_ARRIVED, deliveryNumber, new Arrived(deliveryNumber, dockDoor));
	}

	void appointmentChanged(String deliveryNumber, Instant expectedAt) {
		this.messages.publish(Messages.APPOINTMENT_CHANGED, deliveryNumber,
				new Rescheduled(deliveryNumber, expectedAt));
	}

	void cancelled(String deliveryNumber) {
		this.messages.publish(Messages.DELIVERY_CANCELLED, deliveryNumber, new Cancelled(deliveryNumber));
	}

	record Started(String deliveryNumber, String siteId, String supplierId, Instant expectedAt, boolean blind,
			@Nullable String dockDoor, String businessKey) {
	}

	record Arrived(String deliveryNumber, String dockDoor) {
	}

	record Rescheduled(String deliveryNumber, Instant expectedAt) {
	}

	record Cancelled(String deliveryNumber) {
	}

}
