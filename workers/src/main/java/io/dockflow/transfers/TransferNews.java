package io.dockflow.transfers;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells whoever listens how far a transfer came, in the transaction that brought it
 * there.
 */
@Component
class TransferNews {

	private final TransferRows rows;

	private final ApplicationEventPublisher events;

	TransferNews(TransferRows rows, ApplicationEventPublisher events) {
		this.rows = rows;
		this.events = events;
	}

	void of(String transferNumber) {
		var order = this.rows.byNumber(transferNumber);
		this.events.publishEvent(new TransferChanged(order.transferNumber(), order.fromSiteId(), order.toSiteId(),
				order.state(), order.lines()));
	}

}
