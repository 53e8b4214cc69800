package io.dockflow.standalone.simulation;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The world outside the gates: customers order and sometimes call off, suppliers announce
 * and their trucks arrive, some of them late, carriers come and deliver. It looks around
 * every simulated minute; how often something happens is per simulated hour.
 */
final class Traffic implements Runnable {

	private static final Logger log = LoggerFactory.getLogger(Traffic.class);

	private static final Duration STEP = Duration.ofMinutes(1);

	private static final Duration SHORTEST_STEP = Duration.ofMillis(500);

	private static final double ORDERS_PER_HOUR = 12;

	private static final double DELIVERIES_PER_HOUR = 1.5;

	private static final double BLIND_PER_HOUR = 0.1;

	private static final double CANCELLATIONS_PER_HOUR = 0.4;

	private static final double WAVES_PER_HOUR = 4;

	private static final double DEPARTURES_PER_HOUR = 2;

	private static final double LATE = 0.15;

	private static final List<Map<String, String>> CUSTOMERS = List.of(
			Map.of("name", "Harbour Gifts", "country", "United Kingdom"),
			Map.of("name", "The Paper Boat", "country", "United Kingdom"),
			Map.of("name", "Maison Verte", "country", "France"), Map.of("name", "Kontor Nord", "country", "Germany"),
			Map.of("name", "Oak & Ivy", "country", "United Kingdom"));

	private static final List<String> SUPPLIERS = List.of("SUP-1", "SUP-2", "SUP-3", "SUP-4", "SUP-5", "SUP-6");

	private final Api api;

	private final Whim whim;

	private final Pace pace;

	private final SimulationOptions options;

	private final Clock clock;

	private final Goods goods;

	private final Map<String, Instant> appointments = new HashMap<>();

	private int announced;

	Traffic(Api api, Whim whim, Pace pace, SimulationOptions options, Clock clock) {
		this.api = api;
		this.whim = whim;
		this.pace = pace;
		this.options = options;
		this.clock = clock;
		this.goods = new Goods(api, whim);
	}

	@Override
	public void run() {
		var step = Duration.ofMillis(Math.round(STEP.toMillis() / this.options.factor()));
		var real = (step.compareTo(SHORTEST_STEP) < 0) ? SHORTEST_STEP : step;
		while (!Thread.currentThread().isInterrupted()) {
			try {
				this.pace.rest(real);
				var hours = real.toMillis() * this.options.factor() / Duration.ofHours(1).toMillis();
				for (var siteId : this.options.sites()) {
					step(siteId, hours / this.options.sites().size());
				}
				yard();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (IOException ex) {
				log.info("Nobody outside can reach the application: {}", ex.getMessage());
			}
		}
	}

	/** What happens at one site in a stretch of simulated time. */
	void step(String siteId, double hours) throws InterruptedException, IOException {
		for (var orders = times(ORDERS_PER_HOUR * hours); orders > 0; orders--) {
			order(siteId);
		}
		if (times(DELIVERIES_PER_HOUR * hours) > 0) {
			announce(siteId);
		}
		if (times(BLIND_PER_HOUR * hours) > 0) {
			report("bring a blind delivery", this.api.post("/api/deliveries/blind",
					Map.of("siteId", siteId, "supplierId", this.whim.oneOf(SUPPLIERS))));
		}
		if (times(CANCELLATIONS_PER_HOUR * hours) > 0) {
			callOff();
		}
		if (times(WAVES_PER_HOUR * hours) > 0) {
			wave(siteId);
		}
		if (times(DEPARTURES_PER_HOUR * hours) > 0) {
			report("close the loads", this.api.post("/api/loads/close?siteId=" + siteId, Map.of()));
		}
	}

	/** A wave without orders would only dissolve itself. */
	private void wave(String siteId) throws InterruptedException, IOException {
		var queued = this.api.get("/api/orders?state=QUEUED&page=0&size=50").body().path("items");
		for (var order : queued) {
			if (order.path("siteId").asText().equals(siteId)) {
				report("request a wave", this.api.post("/api/waves", Map.of("siteId", siteId)));
				return;
			}
		}
	}

	/** Trucks come to the gate and leave it. */
	void yard() throws InterruptedException, IOException {
		for (var delivery : list("/api/deliveries?state=SCHEDULED")) {
			var number = delivery.path("deliveryNumber").asText();
			if (isDue(number, expected(delivery))) {
				report("arrive", this.api.post("/api/deliveries/%s/arrival".formatted(number), Map.of()));
			}
		}
		for (var load : list("/api/loads?state=CLOSED")) {
			var number = load.path("loadNumber").asText();
			if (isDue(number + "/arrival", Duration.ofMinutes(this.whim.between(5L, 25L)))) {
				report("fetch a load", this.api.post("/api/loads/%s/arrival".formatted(number), Map.of()));
			}
		}
		for (var load : list("/api/loads?state=DEPARTED")) {
			var number = load.path("loadNumber").asText();
			if (isDue(number + "/delivery", Duration.ofMinutes(this.whim.between(60L, 180L)))) {
				report("deliver a load", this.api.post("/api/loads/%s/delivered".formatted(number), Map.of()));
			}
		}
	}

	/** Each truck decides once when it comes, a few of them late, and comes once. */
	private boolean isDue(String truck, Duration simulated) {
		var late = this.whim.goesWrong(LATE) ? this.whim.between(10L, 90L) : 0;
		var real = simulated.plusMinutes(late).toMillis() / this.options.factor();
		var at = this.appointments.computeIfAbsent(truck, (key) -> this.clock.instant().plusMillis(Math.round(real)));
		if (this.clock.instant().isBefore(at)) {
			return false;
		}
		this.appointments.put(truck, Instant.MAX);
		return true;
	}

	private Duration expected(JsonNode delivery) {
		var expectedAt = Instant.parse(delivery.path("expectedAt").asText());
		var left = Duration.between(this.clock.instant(), expectedAt);
		return left.isNegative() ? Duration.ZERO : left;
	}

	private void order(String siteId) throws InterruptedException, IOException {
		var lines = this.goods.basket(siteId);
		if (!lines.isEmpty()) {
			report("order",
					this.api.post("/api/orders", Map.of("siteId", siteId, "customer", this.whim.oneOf(CUSTOMERS),
							"customerClass", this.whim.oneOf(List.of("A", "B", "B", "C")), "dueAt",
							this.clock.instant().plus(Duration.ofMinutes(this.whim.between(90L, 480L))).toString(),
							"lines", lines)));
		}
	}

	private void announce(String siteId) throws InterruptedException, IOException {
		var lot = "SIM%d-%d".formatted(this.clock.instant().getEpochSecond(), ++this.announced);
		var lines = this.goods.shipment(siteId, lot);
		if (!lines.isEmpty()) {
			report("announce a delivery", this.api.post("/api/deliveries",
					Map.of("siteId", siteId, "supplierId", this.whim.oneOf(SUPPLIERS), "expectedAt",
							this.clock.instant().plus(Duration.ofMinutes(this.whim.between(20L, 60L))).toString(),
							"lines", lines)));
		}
	}

	private void callOff() throws InterruptedException, IOException {
		var orders = list("/api/orders?state=" + this.whim.oneOf(List.of("QUEUED", "IN_WAVE", "PICKING", "PACKED")));
		if (!orders.isEmpty()) {
			report("call an order off", this.api.post(
					"/api/orders/%s/cancel".formatted(this.whim.oneOf(orders).path("orderNumber").asText()), Map.of()));
		}
	}

	private List<JsonNode> list(String path) throws InterruptedException, IOException {
		var rows = new ArrayList<JsonNode>();
		this.api.get(path + "&page=0&size=100").body().path("items").forEach(rows::add);
		return rows;
	}

	private long times(double mean) {
		var whole = (long) mean;
		return whole + (this.whim.happens(mean - whole) ? 1 : 0);
	}

	private static void report(String what, Answer answer) {
		if (!answer.isOk()) {
			log.info("Outside, somebody could not {} ({}): {}", what, answer.status(), answer.problem());
		}
	}

}
