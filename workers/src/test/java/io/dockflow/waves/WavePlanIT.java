package io.dockflow.waves;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.dockflow.decisions.Decisions;
import io.dockflow.inventory.AllocationRequest.Strategy;
import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.Lots;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.Reservation;
import io.dockflow.inventory.Reservations;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockPolicies;
import io.dockflow.inventory.StockPolicy;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.orders.OrderFulfilment;
import io.dockflow.orders.OrderRequest;
import io.dockflow.orders.OrderRequest.Line;
import io.dockflow.orders.OrderState;
import io.dockflow.orders.Orders;
import io.dockflow.orders.ShortPolicy;
import io.dockflow.picking.PickLine;
import io.dockflow.picking.PickList;
import io.dockflow.picking.PickLists;
import io.dockflow.shared.StorageCondition;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanel;
import io.dockflow.shared.WorkPanels;
import io.dockflow.sites.Locations;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Waves on a site with four aisles of two blocks.
 */
@DatabaseTest
class WavePlanIT {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Waves waves;

	@Autowired
	private WaveWork work;

	@Autowired
	private PickLists pickLists;

	@Autowired
	private Reservations reservations;

	@Autowired
	private Decisions decisions;

	private TestSite site;

	private OutboundFloor floor;

	private PickRacks racks;

	@BeforeEach
	void openSite() {
		this.site = TestSite.in(this.context);
		this.floor = new OutboundFloor(this.context, this.site);
		this.racks = PickRacks.at(this.site, this.context.getBean(Locations.class));
	}

	@Test
	void reservesEveryLineOnceInTheBinItIsPickedFrom() {
		queueOrdersOfScatteredStock();

		var number = this.floor.plannedWave();

		var wave = this.waves.byNumber(number);
		var lines = lines(number);
		var reserved = lines.stream()
			.map(PickLine::orderNumber)
			.distinct()
			.flatMap((order) -> this.reservations.of(order).stream())
			.collect(Collectors.toMap(Reservation::id, (one) -> one));
		assertThat(lines).extracting(PickLine::reservationId).doesNotHaveDuplicates();
		assertThat(lines).hasSameSizeAs(reserved.keySet()).allSatisfy((line) -> {
			assertThat(reserved.get(line.reservationId()).cell()).isEqualTo(line.cell());
			assertThat(reserved.get(line.reservationId()).quantity()).isEqualTo(line.quantity());
		});
		for (var order : lines.stream().map(PickLine::orderNumber).distinct().toList()) {
			assertThat(this.floor.order(order).lines())
				.allSatisfy((line) -> assertThat(picked(lines, order, line.line())).isEqualTo(line.quantity()));
		}
		assertThat(wave.plannedMetres()).isPositive().isLessThanOrEqualTo(wave.naiveMetres());
		assertThat(wave.plannedMetres()).isLessThanOrEqualTo(wave.firstComeMetres());
		assertThat(wave.plannedMinutes()).isPositive().isLessThanOrEqualTo(wave.naiveMinutes());
		assertThat(this.floor.promises()).isZero();
		this.floor.assertBooksBalance();
	}

	@Test
	void keepsWhyListsAndToursAreAsTheyAre() {
		queueOrdersOfScatteredStock();

		var number = this.floor.plannedWave();

		assertThat(this.decisions.explain(OrderSelection.KIND, number)).hasValueSatisfying(
				(why) -> assertThat(why.candidates()).hasSize(14).allMatch((candidate) -> candidate.chosen()));
		assertThat(this.decisions.explain(WaveReasons.BATCHES, number)).hasValueSatisfying((why) -> {
			assertThat(why.candidates()).extracting((candidate) -> candidate.label())
				.contains("First come, S-shape", "Savings", "Order by order, as listed");
			assertThat(why.candidates().getFirst().chosen()).isTrue();
		});
		assertThat(this.pickLists.ofWave(number))
			.allSatisfy((list) -> assertThat(this.decisions.explain("route", list.pickListNumber()))
				.hasValueSatisfying((why) -> assertThat(why.reason()).startsWith("Shortest tour, optimal: ")));
	}

	@Test
	void tellsWhoeverApprovesItAndWhoeverPicksIt() {
		queueOrdersOfScatteredStock();
		var number = this.floor.releasedWave();
		var panels = this.context.getBean(WorkPanels.class);
		var approval = new WorkItem("Task_ApproveWave", number, Map.of("waveNumber", number), "sam");
		var list = this.pickLists.ofWave(number).getFirst();
		var picking = new WorkItem("Task_PickItems", list.pickListNumber(),
				Map.of("pickListNumber", list.pickListNumber()), "pia");

		assertThat(panels.explain(approval))
			.hasValueSatisfying((why) -> assertThat(why.reason()).contains("order by order it would be"));
		assertThat(panels.explain(picking)).hasValueSatisfying(
				(why) -> assertThat(why.reason()).contains("past %d stops".formatted(places(list).size())));
		assertThat(panels.panel(picking)).hasValueSatisfying((panel) -> {
			assertThat(panel.metres()).isEqualTo(list.metres());
			assertThat(panel.stops()).extracting(WorkPanel.Stop::locationId).isEqualTo(places(list));
			assertThat(panel.stops()).allSatisfy((stop) -> assertThat(stop.x()).isPositive());
		});
		assertThat(this.waves.why(number)).extracting((why) -> why.title())
			.containsExactly("Why these pick lists", "Why these orders");
	}

	private static List<String> places(PickList list) {
		return list.lines().stream().map(PickLine::locationId).distinct().toList();
	}

	@Test
	void plansTheSameForTheSameOrdersAndStock() {
		queueOrdersOfScatteredStock();
		var first = this.floor.plannedWave();
		var planned = plan(first);
		this.floor.tx(() -> this.work.dissolve(first));

		var again = this.floor.plannedWave();

		assertThat(plan(again)).isEqualTo(planned);
		assertThat(this.waves.byNumber(again).plannedMetres()).isEqualTo(this.waves.byNumber(first).plannedMetres());
	}

	@Test
	void takesTheNearestOfEqualBinsAndPicksItToTheEnd() {
		var cup = this.site.item();
		this.site.stock(this.racks.bin(4, 16), cup, 4);
		this.site.stock(this.racks.bin(1, 2), cup, 6);
		var order = this.floor.queued(new Line(cup, 4));

		var wave = this.floor.releasedWave();

		assertThat(lines(wave)).singleElement()
			.satisfies((line) -> assertThat(line.locationId()).isEqualTo(this.racks.bin(1, 2)));
		this.floor.pick(wave);
		assertThat(this.floor.order(order).picked()).isEqualTo(4);
		this.floor.assertBooksBalance();
	}

	@Test
	void takesWhatExpiresFirstHoweverFarItIs() {
		var milk = this.site.item(StorageCondition.AMBIENT, true);
		stock(this.racks.bin(4, 16), milk, "OLD", LocalDate.parse("2027-03-01"), 4);
		stock(this.racks.bin(1, 2), milk, "YOUNG", LocalDate.parse("2027-04-01"), 6);
		this.floor.queued(new Line(milk, 4));

		var wave = this.floor.plannedWave();

		assertThat(lines(wave)).singleElement().satisfies((line) -> assertThat(line.cell().lot()).isEqualTo("OLD"));
	}

	@Test
	void takesWhatCameFirstWhereThePolicySaysSo() {
		var cup = this.site.item();
		this.context.getBean(StockPolicies.class)
			.set(List.of(new StockPolicy(cup, this.site.siteId(), Strategy.FIFO, 0, null, 0, 30)));
		stock(StockCell.loose(this.site.siteId(), this.racks.bin(4, 16), cup), 4,
				Instant.parse("2026-10-01T08:00:00Z"));
		stock(StockCell.loose(this.site.siteId(), this.racks.bin(1, 2), cup), 6, Instant.parse("2026-11-01T08:00:00Z"));
		this.floor.queued(new Line(cup, 4));

		var wave = this.floor.plannedWave();

		assertThat(lines(wave)).singleElement()
			.satisfies((line) -> assertThat(line.locationId()).isEqualTo(this.racks.bin(4, 16)));
	}

	@Test
	void leavesOtherPeoplesReservationsAlone() {
		var cup = this.site.item();
		this.site.stock(this.racks.bin(4, 16), cup, 4);
		var near = this.site.stock(this.racks.bin(1, 2), cup, 6);
		this.reservations.reserve("SOMEBODY", 1, near, 5);
		this.floor.queued(new Line(cup, 4));

		var wave = this.floor.plannedWave();

		assertThat(lines(wave)).singleElement()
			.satisfies((line) -> assertThat(line.locationId()).isEqualTo(this.racks.bin(4, 16)));
		assertThat(this.reservations.of("SOMEBODY")).singleElement()
			.satisfies((one) -> assertThat(one.quantity()).isEqualTo(5));
		this.floor.assertBooksBalance();
	}

	@Test
	void takesNoMoreOrdersThanAWaveMayAndLeavesTheLeastUrgent() {
		var cup = this.site.item();
		this.site.stock(this.racks.bin(1, 2), cup, 100);
		var patient = queued(cup, Instant.parse("2027-03-01T12:00:00Z"));
		var urgent = new ArrayList<String>();
		for (var order = 0; order < 60; order++) {
			urgent.add(queued(cup, Instant.parse("2027-02-01T12:00:00Z").plusSeconds(60L * order)));
		}

		var number = this.waves.list(this.site.siteId(), 0, 1).getFirst().waveNumber();
		this.floor.tx(() -> this.work.selectOrders(number));

		assertThat(this.waves.byNumber(number).orderCount()).isEqualTo(60);
		assertThat(this.floor.order(patient).state()).isEqualTo(OrderState.QUEUED);
		assertThat(urgent).allSatisfy((order) -> assertThat(this.floor.order(order).waveNumber()).isEqualTo(number));
	}

	private String queued(String item, Instant dueAt) {
		var template = this.floor.request(ShortPolicy.BACKORDER, new Line(item, 1));
		var number = this.context.getBean(Orders.class)
			.receive(new OrderRequest(template.orderNumber(), template.siteId(), template.customer(),
					template.customerClass(), dueAt, template.lines(), template.shortPolicy(), template.terms()))
			.orderNumber();
		this.floor.tx(() -> this.context.getBean(OrderFulfilment.class).validate(number));
		this.floor.tx(() -> this.context.getBean(OrderFulfilment.class).allocate(number));
		this.floor.tx(() -> this.context.getBean(OrderFulfilment.class).queueForWave(number));
		return number;
	}

	/** Fourteen orders of three lines; every item lies in three bins. */
	private void queueOrdersOfScatteredStock() {
		var items = new ArrayList<String>();
		for (var item = 0; item < 12; item++) {
			items.add(this.site.item());
			for (var copy = 0; copy < 3; copy++) {
				var bay = (item * 7 + copy * 5) % PickRacks.BAYS + 1;
				this.site.stock(this.racks.bin((item + copy) % PickRacks.AISLES + 1, bay), items.getLast(), 9 + copy);
			}
		}
		for (var order = 0; order < 14; order++) {
			this.floor.queued(new Line(items.get(order % 12), 2), new Line(items.get((order * 5 + 3) % 12), 1),
					new Line(items.get((order * 7 + 6) % 12), 3));
		}
	}

	private void stock(String locationId, String itemId, String lot, LocalDate expiry, long quantity) {
		this.context.getBean(Lots.class).register(itemId, lot, expiry);
		stock(StockCell.loose(this.site.siteId(), locationId, itemId).ofLot(lot), quantity, Instant.now());
	}

	private void stock(StockCell cell, long quantity, Instant at) {
		this.context.getBean(StockLedger.class)
			.post(new Posting("opening:" + UUID.randomUUID(), MovementType.OPENING, "test", "test", null, "TEST", at,
					List.of(StockTransfer.in(ExternalAccount.OPENING, cell, quantity))));
	}

	private List<PickLine> lines(String wave) {
		return this.pickLists.ofWave(wave).stream().flatMap((list) -> list.lines().stream()).toList();
	}

	private static long picked(List<PickLine> lines, String order, int orderLine) {
		return lines.stream()
			.filter((line) -> line.orderNumber().equals(order) && line.orderLine() == orderLine)
			.mapToLong(PickLine::quantity)
			.sum();
	}

	/** Everything about the lists but their numbers. */
	private List<Object> plan(String wave) {
		var plan = new ArrayList<Object>();
		for (PickList list : this.pickLists.ofWave(wave)) {
			Map<String, Object> one = new HashMap<>();
			one.put("path", list.path());
			one.put("lines",
					list.lines()
						.stream()
						.map((line) -> List.of(line.orderNumber(), line.orderLine(), line.cell(), line.quantity()))
						.toList());
			plan.add(one);
		}
		return plan;
	}

}
