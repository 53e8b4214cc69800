package io.dockflow.webhooks;

import java.time.Clock;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockflow.crossdock.UnitCrossDocked;
import io.dockflow.inventory.PromiseReduced;
import io.dockflow.levels.AuditFailed;
import io.dockflow.levels.LotExpired;
import io.dockflow.levels.StockChangeReader;
import io.dockflow.levels.StockChanged;
import io.dockflow.levels.StockLevelChanged;
import io.dockflow.returns.RefundDue;
import io.dockflow.transfers.TransferChanged;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes events down for those who want them, in the transaction of what they tell of.
 */
@Component
class EventNotes implements StockChangeReader {

	private final WebhookDeliveries deliveries;

	private final ObjectMapper json;

	private final Clock clock;

	EventNotes(WebhookDeliveries deliveries, ObjectMapper json, Clock clock) {
		this.deliveries = deliveries;
		this.json = json;
		this.clock = clock;
	}

	@Override
	public boolean wantsStockChanges() {
		return this.deliveries.wanted(EventType.STOCK_POSTED);
	}

	@EventListener
	void on(StockChanged event) {
		note(EventType.STOCK_POSTED, event);
	}

	@EventListener
	void on(StockLevelChanged event) {
		note(EventType.STOCK_LEVEL_CHANGED, event);
	}

	@EventListener
	void on(LotExpired event) {
		note(EventType.LOT_EXPIRED, event);
	}

	@EventListener
	void on(PromiseReduced event) {
		note(EventType.PROMISE_REDUCED, event);
	}

	@EventListener
	void on(AuditFailed event) {
		note(EventType.AUDIT_FAILED, event);
	}

	@EventListener
	void on(UnitCrossDocked event) {
		note(EventType.UNIT_CROSS_DOCKED, event);
	}

	@EventListener
	void on(TransferChanged event) {
		note(EventType.TRANSFER_CHANGED, event);
	}

	@EventListener
	void on(RefundDue event) {
		note(EventType.RETURN_REFUND_DUE, event);
	}

	private void note(EventType type, Record event) {
		if (!this.deliveries.wanted(type)) {
			return;
		}
		try {
			this.deliveries.add(type,
					this.json.writeValueAsString(new Envelope(type.code(), this.clock.instant(), event)));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Expected event %s to be written as JSON".formatted(type.code()), ex);
		}
	}

	/** What is sent. */
	record Envelope(String type, Instant at, Record data) {
	}

}
