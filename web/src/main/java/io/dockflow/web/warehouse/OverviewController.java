package io.dockflow.web.warehouse;

import java.util.List;
import java.util.Map;

import io.dockflow.labor.Alerts;
import io.dockflow.orders.OrderState;
import io.dockflow.orders.Orders;
import io.dockflow.receiving.Deliveries;
import io.dockflow.receiving.Delivery;
import io.dockflow.web.readmodel.ReadModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The start page's figures.
 */
@RestController
@Tag(name = "Overview")
class OverviewController {

	private static final int ALERTS_SHOWN = 20;

	private final Orders orders;

	private final Deliveries deliveries;

	private final Alerts alerts;

	private final ReadModel readModel;

	OverviewController(Orders orders, Deliveries deliveries, Alerts alerts, ReadModel readModel) {
		this.orders = orders;
		this.deliveries = deliveries;
		this.alerts = alerts;
		this.readModel = readModel;
	}

	@GetMapping("/api/overview")
	@Operation(
			summary = "Orders and deliveries by state, open and overdue tasks, running instances, incidents, the latest alerts")
	Overview overview() {
		return new Overview(this.orders.countByState(), this.deliveries.countByState(),
				count("user_task WHERE state = 'CREATED'"),
				count("user_task WHERE state = 'CREATED' AND due_at < UTC_TIMESTAMP(3)"),
				count("process_instance WHERE state = 'ACTIVE'"), count("incident WHERE state = 'OPEN'"),
				this.alerts.recent(ALERTS_SHOWN));
	}

	private long count(String what) {
		return this.readModel.sql("SELECT COUNT(*) FROM engine." + what).query(Long.class).single();
	}

	record Overview(Map<OrderState, Long> ordersByState, Map<Delivery.State, Long> deliveriesByState, long openTasks,
			long overdueTasks, long activeInstances, long incidents, List<Alerts.Alert> alerts) {
	}

}
