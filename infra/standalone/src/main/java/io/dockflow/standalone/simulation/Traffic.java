package io.dockflow.standalone.simulation;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The world outside the gates: customers order, now and then more than there is because a
 * truck with it is announced, call off and send back; suppliers announce, confirm and
 * ship; trucks come, some of them late; and each night the sites are planned. It looks
 * around every simulated minute; how often something happens is per simulated hour.
 */
final class Traffic implements Runnable {

	private static final Logger log = LoggerFactory.getLogger(Traffic.class);

	/** The first night comes soon, so that a visitor sees it. */
	private static final Duration FIRST_NIGHT = Duration.ofMinutes(30);

	private static final Duration DAY = Duration.ofHours(24);

	private static final Duration STEP = Duration.ofMinutes(1);

	private static final Duration SHORTEST_STEP = Duration.ofMillis(500);

	private static final double ORDERS_PER_HOUR = 12;

	private static final double DELIVERIES_PER_HOUR = 1.5;

	private static final double BLIND_PER_HOUR = 0.1;

	private static final double CANCELLATIONS_PER_HOUR = 0.4;

	private static final double WAVES_PER_HOUR = 4;

	private static final double DEPARTURES_PER_HOUR = 2;

	private static final double RETURNS_PER_HOUR = 0.5;

	/** Part of the announced deliveries of which a customer has heard. */
	private static final double ORDERED_AHEAD = 0.5;

	private static final List<Map<String, String>> CUSTOMERS = List.of(
			Map.of("name", "Harbour Gifts", "country", "United Kingdom"),
			Map.of("name", "The Paper Boat", "country", "United Kingdom"),
			Map.of("name", "Maison Verte", "country", "France"), Map.of("name", "Kontor Nord", "country", "Germany"),
			Map.of("name", "Oak & Ivy", "country", "United Kingdom"));

	private static final List<String> SUPPLIERS = List.of("SUP-1", "SUP-2", "SUP-3", "SUP-4", "SUP-5", "SUP-6");

	private final Outside outside;

	private final Whim whim;

	private final Pace pace;

	private final SimulationOptions options;

	private final Clock clock;

	private final Goods goods;

	private final Yard yard;

	private final SupplierOffices suppliers;

	private final Appointments appointments;

	private int announced;

	private int nights;

	private int returned;

	Traffic(Api api, Whim whim, Pace pace, SimulationOptions options, Clock clock) {
		this.outside = new Outside(api);
		this.whim = whim;
		this.pace = pace;
		this.options = options;
		this.clock = clock;
		this.goods = new Goods(api, whim);
		this.appointments = new Appointments(whim, options.factor(), clock);
		this.yard = new Yard(this.outside, this.appointments, clock);
		this.suppliers = new SupplierOffices(this.outside, this.goods, whim, this.appointments, clock);
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
				this.yard.look();
				this.suppliers.look();
				night();
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
			this.outside.tell("bring a blind delivery", "/api/deliveries/blind",
					Map.of("siteId", siteId, "supplierId", this.whim.oneOf(SUPPLIERS)));
		}
		if (times(CANCELLATIONS_PER_HOUR * hours) > 0) {
			callOff();
		}
		if (times(WAVES_PER_HOUR * hours) > 0) {
			wave(siteId);
		}
		if (times(DEPARTURES_PER_HOUR * hours) > 0) {
			this.outside.tell("close the loads", "/api/loads/close?siteId=" + siteId, Map.of());
		}
		if (times(RETURNS_PER_HOUR * hours) > 0) {
			sendBack(siteId);
		}
	}

	/** A wave without orders would only dissolve itself. */
	private void wave(String siteId) throws InterruptedException, IOException {
		for (var order : this.outside.list("/api/orders?state=QUEUED")) {
			if (order.path("siteId").asText().equals(siteId)) {
				this.outside.tell("request a wave", "/api/waves", Map.of("siteId", siteId));
				return;
			}
		}
	}

	/** The planning run of each night, for every site. */
	void night() throws InterruptedException, IOException {
		if (this.appointments.isDue("night " + this.nights, (this.nights == 0) ? FIRST_NIGHT : DAY)) {
			this.nights++;
			for (var siteId : this.options.sites()) {
				this.outside.tell("have " + siteId + " planned", "/api/plans", Map.of("siteId", siteId));
			}
		}
	}

	private void order(String siteId) throws InterruptedException, IOException {
		order(siteId, this.goods.basket(siteId), this.whim.between(90L, 480L));
	}

	private void order(String siteId, List<Map<String, Object>> lines, long minutes)
			throws InterruptedException, IOException {
		if (!lines.isEmpty()) {
			this.outside.tell("order", "/api/orders",
					Map.of("siteId", siteId, "customer", this.whim.oneOf(CUSTOMERS), "customerClass",
							this.whim.oneOf(List.of("A", "B", "B", "C")), "dueAt",
							this.clock.instant().plus(Duration.ofMinutes(minutes)).toString(), "lines", lines));
		}
	}

	private void announce(String siteId) throws InterruptedException, IOException {
		var lot = "SIM%d-%d".formatted(this.clock.instant().getEpochSecond(), ++this.announced);
		var lines = this.goods.shipment(siteId, lot);
		if (!lines.isEmpty() && this.outside.tell("announce a delivery", "/api/deliveries",
				Map.of("siteId", siteId, "supplierId", this.whim.oneOf(SUPPLIERS), "expectedAt",
						this.clock.instant().plus(Duration.ofMinutes(this.whim.between(20L, 60L))).toString(), "lines",
						lines))
				&& this.whim.happens(ORDERED_AHEAD)) {
			order(siteId, this.goods.ahead(siteId, lines.getFirst()), this.whim.between(120L, 240L));
		}
	}

	private void callOff() throws InterruptedException, IOException {
		var orders = this.outside
			.list("/api/orders?state=" + this.whim.oneOf(List.of("QUEUED", "IN_WAVE", "PICKING", "PACKED")));
		if (!orders.isEmpty()) {
			this.outside.tell("call an order off",
					"/api/orders/%s/cancel".formatted(this.whim.oneOf(orders).path("orderNumber").asText()), Map.of());
		}
	}

	/** A customer does not like something of an order. */
	private void sendBack(String siteId) throws InterruptedException, IOException {
		var orders = this.outside.list("/api/orders?state=DISPATCHED")
			.stream()
			.filter((order) -> order.path("siteId").asText().equals(siteId))
			.toList();
		if (!orders.isEmpty()) {
			var number = this.whim.oneOf(orders).path("orderNumber").asText();
			var line = this.outside.one("/api/orders/" + number).path("lines").path(0);
			if (this.goods.hasLots(line.path("itemId").asText())) {
				return; // who receives it would have to read the lot
			}
			this.outside.tell("send something back", "/api/returns",
					Map.of("siteId", siteId, "orderNumber", number, "reason", "Not what I wanted", "lines",
							List.of(Map.of("itemId", line.path("itemId").asText(), "quantity", 1))),
					"simulated-return-%d-%d".formatted(this.clock.instant().getEpochSecond(), ++this.returned));
		}
	}

	private long times(double mean) {
		var whole = (long) mean;
		return whole + (this.whim.happens(mean - whole) ? 1 : 0);
	}

}
