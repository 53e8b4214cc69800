package io.dockflow.transfers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.dockflow.engine.Transactions;
import io.dockflow.shared.WorkItem;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;

import org.springframework.context.ApplicationContext;

/**
 * The steps of transfers from one site, one after the other as their jobs would call
 * them.
 */
final class TransferFloor {

	static final Instant SOON = Instant.parse("2026-11-27T06:00:00Z");

	private final ApplicationContext context;

	private final TestSite source;

	TransferFloor(ApplicationContext context, TestSite source) {
		this.context = context;
		this.source = source;
	}

	/** A transfer that is requested and reserved. */
	String requested(String toSiteId, String itemId, long quantity) {
		var number = asked(toSiteId, itemId, quantity);
		reserve(number);
		return number;
	}

	String asked(String toSiteId, String itemId, long quantity) {
		return this.context.getBean(TransferOrders.class)
			.request(new TransferRequest(UUID.randomUUID().toString(), this.source.siteId(), toSiteId, SOON, "sam",
					null, List.of(new TransferRequest.Line(itemId, quantity))))
			.transferNumber();
	}

	void reserve(String number) {
		transactions().run(() -> this.context.getBean(TransferReservations.class).reserve(number, null, null));
	}

	TransferDeparture.Departed send(String number, TransferDeparture.ShortLine... shorts) {
		return transactions().call(() -> this.context.getBean(TransferDeparture.class)
			.send(number, List.of(shorts), "pia", OutboundFloor.job()));
	}

	TransferArrival.Received receive(String number, TransferArrival.CountedLine... lines) {
		return transactions().call(() -> this.context.getBean(TransferArrival.class)
			.post(number, List.of(lines), "rita", OutboundFloor.job()));
	}

	void close(String number, String outcome) {
		transactions().run(() -> this.context.getBean(TransferClosing.class).close(number, outcome, null, null));
	}

	private Transactions transactions() {
		return this.context.getBean(Transactions.class);
	}

	static WorkItem task(String elementId, String number) {
		return new WorkItem(elementId, number, Map.of("transferNumber", number), "sam");
	}

}
