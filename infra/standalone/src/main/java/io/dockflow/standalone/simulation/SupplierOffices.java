package io.dockflow.standalone.simulation;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The suppliers: they confirm the orders they get, ship them within a few simulated
 * hours, whatever their lead time, and now and then ship less than was ordered.
 */
final class SupplierOffices {

	private static final double SHORT = 0.1;

	private static final long SHORT_PERCENT = 80;

	private final Outside outside;

	private final Goods goods;

	private final Whim whim;

	private final Appointments appointments;

	private final Clock clock;

	SupplierOffices(Outside outside, Goods goods, Whim whim, Appointments appointments, Clock clock) {
		this.outside = outside;
		this.goods = goods;
		this.whim = whim;
		this.appointments = appointments;
		this.clock = clock;
	}

	void look() throws InterruptedException, IOException {
		for (var order : this.outside.list("/api/purchase-orders?state=SENT")) {
			var number = order.path("orderNumber").asText();
			if (this.appointments.isDue(number + "/confirmation", 5, 40)) {
				this.outside.tell("confirm " + number, "/api/purchase-orders/%s/confirmation".formatted(number),
						Map.of("promisedAt", this.clock.instant().plus(Duration.ofHours(4)).toString()));
			}
		}
		for (var order : this.outside.list("/api/purchase-orders?state=CONFIRMED")) {
			var number = order.path("orderNumber").asText();
			if (this.appointments.isDue(number + "/shipment", 20, 120)) {
				ship(this.outside.one("/api/purchase-orders/" + number).path("order"));
			}
		}
	}

	private void ship(JsonNode order) throws InterruptedException, IOException {
		var number = order.path("orderNumber").asText();
		var lines = new ArrayList<Map<String, Object>>();
		for (var line : order.path("lines")) {
			var open = line.path("quantity").asLong() - line.path("received").asLong()
					- line.path("announced").asLong();
			var shipped = this.whim.goesWrong(SHORT) ? open * SHORT_PERCENT / 100 : open;
			if (shipped > 0) {
				lines.add(this.goods.line(line.path("itemId").asText(), shipped, number));
			}
		}
		if (!lines.isEmpty()) {
			this.outside.tell("announce what " + number + " asked for", "/api/deliveries", announcement(order, lines));
		}
	}

	private Map<String, Object> announcement(JsonNode order, List<Map<String, Object>> lines) {
		var body = new HashMap<String, Object>();
		body.put("siteId", order.path("siteId").asText());
		body.put("supplierId", order.path("supplierId").asText());
		body.put("purchaseOrder", order.path("orderNumber").asText());
		body.put("expectedAt", this.clock.instant().plus(Duration.ofMinutes(this.whim.between(20L, 60L))).toString());
		body.put("lines", lines);
		return body;
	}

}
