package io.dockflow.crossdock;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.dockflow.orders.OrderDemand;

import org.springframework.stereotype.Component;

/**
 * What waiting orders miss and nobody brings them yet.
 */
@Component
class WaitingDemand {

	private final OrderDemand orders;

	private final CrossDockRows rows;

	WaitingDemand(OrderDemand orders, CrossDockRows rows) {
		this.orders = orders;
		this.rows = rows;
	}

	/** Without what is matched already, the most urgent first. */
	List<CrossDockMatching.Demand> of(String siteId, Collection<String> itemIds) {
		return less(siteId, itemIds, this.rows.matched(siteId, itemIds));
	}

	/** Also without what other announced deliveries are meant to bring. */
	List<CrossDockMatching.Demand> unplanned(String siteId, Collection<String> itemIds, String deliveryNumber) {
		var elsewhere = this.rows.plannedElsewhere(deliveryNumber, itemIds);
		this.rows.matched(siteId, itemIds).forEach((line, quantity) -> elsewhere.merge(line, quantity, Long::sum));
		return less(siteId, itemIds, elsewhere);
	}

	private List<CrossDockMatching.Demand> less(String siteId, Collection<String> itemIds,
			Map<CrossDockRows.OrderLine, Long> taken) {
		return this.orders.waitingFor(siteId, itemIds)
			.stream()
			.map((line) -> new CrossDockMatching.Demand(line.orderNumber(), line.line(), line.itemId(), line.carrier(),
					line.quantity()
							- taken.getOrDefault(new CrossDockRows.OrderLine(line.orderNumber(), line.line()), 0L),
					line.dueAt(), line.priority(), line.minRemainingDays()))
			.filter((demand) -> demand.quantity() > 0)
			.toList();
	}

}
