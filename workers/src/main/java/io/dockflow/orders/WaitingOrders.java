package io.dockflow.orders;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

import io.dockflow.engine.ProcessMessages;
import io.dockflow.engine.Transactions;
import io.dockflow.inventory.Availability;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.StockPosted;
import io.dockflow.inventory.StockStatus;
import io.dockflow.processes.Messages;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Wakes orders that wait for stock: at once when goods are put away, and now and then for
 * what became free in another way. A waiting order is told once until it allocates again.
 */
@Component
class WaitingOrders {

	private final WaitingRows rows;

	private final Availability availability;

	private final ProcessMessages messages;

	private final Transactions tx;

	WaitingOrders(WaitingRows rows, Availability availability, ProcessMessages messages, Transactions tx) {
		this.rows = rows;
		this.availability = availability;
		this.messages = messages;
		this.tx = tx;
	}

	@EventListener
	void on(StockPosted event) {
		var posting = event.posting();
		if (posting.type() != MovementType.PUT_AWAY) {
			return;
		}
		var itemsBySite = new TreeMap<String, TreeSet<String>>();
		for (var transfer : posting.transfers()) {
			var to = transfer.to();
			if (to != null && to.status() == StockStatus.AVAILABLE) {
				itemsBySite.computeIfAbsent(to.siteId(), (site) -> new TreeSet<>()).add(to.itemId());
			}
		}
		itemsBySite.forEach(this::wake);
	}

	@Scheduled(fixedDelayString = "${dockflow.orders.recheck-waiting:PT30S}",
			initialDelayString = "${dockflow.orders.recheck-waiting:PT30S}")
	void recheck() {
		this.rows.missing().forEach((site, items) -> {
			var there = items.stream().filter((item) -> this.availability.availableToPromise(site, item) > 0).toList();
			if (!there.isEmpty()) {
				this.tx.run(() -> wake(site, there));
			}
		});
	}

	/** Tells a locked order that something came for it. */
	void wake(String orderNumber) {
		if (this.rows.waitsUntold(orderNumber)) {
			tell(List.of(orderNumber));
		}
	}

	private void wake(String siteId, Collection<String> itemIds) {
		List<String> waiting = this.rows.lockWaitingFor(siteId, itemIds);
		if (waiting.isEmpty()) {
			return;
		}
		tell(waiting);
	}

	private void tell(List<String> waiting) {
		this.rows.setStockAnnounced(waiting);
		waiting.forEach((number) -> this.messages.publish(Messages.STOCK_ARRIVED, number, new StockArrived(number)));
	}

	/** The variables of {@code stock-arrived}. */
	record StockArrived(String orderNumber) {
	}

}
