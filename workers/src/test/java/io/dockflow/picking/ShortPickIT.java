package io.dockflow.picking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import io.dockflow.orders.OrderFulfilment;
import io.dockflow.orders.OrderRequest.Line;
import io.dockflow.orders.OrderState;
import io.dockflow.orders.OrderStep.Stage;
import io.dockflow.orders.Orders;
import io.dockflow.orders.ShortPolicy;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.Scan;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanels;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
class ShortPickIT {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private PickLists pickLists;

	@Autowired
	private WorkPanels panels;

	private TestSite site;

	private OutboundFloor floor;

	private String cup;

	@BeforeEach
	void openSite() {
		this.site = TestSite.in(this.context);
		this.floor = new OutboundFloor(this.context, this.site);
		this.cup = this.site.item();
	}

	private PickList onlyList(String wave) {
		return this.pickLists.ofWave(wave).getFirst();
	}

	@Test
	void sendsThePickerToAnotherBin() {
		this.site.stock(this.site.bin(), this.cup, 5);
		this.site.stock(this.site.bin(), this.cup, 50);
		var order = this.floor.queued(new Line(this.cup, 5));
		var list = onlyList(this.floor.releasedWave());
		var emptyBin = list.lines().getFirst().locationId();

		this.floor.confirm(list.pickListNumber(), new ShortLine(1, 2));
		assertThat(this.floor.resolveShort(list.pickListNumber())).isTrue();

		var added = this.pickLists.byNumber(list.pickListNumber()).lines().getLast();
		assertThat(added.open()).isTrue();
		assertThat(added.quantity()).isEqualTo(3);
		assertThat(added.locationId()).isNotEqualTo(emptyBin);
		this.floor.confirm(list.pickListNumber());
		this.floor.handOver(list.pickListNumber());
		assertThat(this.floor.order(order).picked()).isEqualTo(5);
		assertThat(this.floor.message(order, "order-picked")).contains("\"pickOutcome\":\"complete\"");
		assertThat(this.floor.stock()).anyMatch((row) -> row.equals(emptyBin + "|" + this.cup + "||BLOCKED|3|0"));
		this.floor.assertBooksBalance();
	}

	@Test
	void givesUpWhatIsNowhereAndFlagsTheBinForACount() {
		this.site.stock(this.site.bin(), this.cup, 5);
		var order = this.floor.queued(new Line(this.cup, 5));
		var list = onlyList(this.floor.releasedWave()).pickListNumber();

		this.floor.confirm(list, new ShortLine(1, 2));
		assertThat(this.floor.resolveShort(list)).isFalse();
		this.floor.handOver(list);

		assertThat(this.floor.message(order, "order-picked")).contains("\"pickOutcome\":\"short\"");
		assertThat(this.context.getBean(JdbcClient.class)
			.sql("SELECT expected - found FROM suspect_bin WHERE pick_list_number = ?")
			.param(list)
			.query(Long.class)
			.single()).isEqualTo(3);
		this.floor.tx(() -> assertThat(this.context.getBean(OrderFulfilment.class).settleShortPick(order)).isTrue());
		assertThat(this.floor.order(order).wanted()).isEqualTo(2);
		assertThat(this.floor.order(order + "-B1").wanted()).isEqualTo(3);
		this.floor.assertBooksBalance();
	}

	@Test
	void endsAnOrderOfWhichNothingIsLeft() {
		this.site.stock(this.site.bin(), this.cup, 5);
		var order = this.context.getBean(Orders.class)
			.receive(this.floor.request(ShortPolicy.CANCEL, new Line(this.cup, 5)))
			.orderNumber();
		this.floor.tx(() -> this.context.getBean(OrderFulfilment.class).validate(order));
		this.floor.tx(() -> this.context.getBean(OrderFulfilment.class).allocate(order));
		this.floor.tx(() -> this.context.getBean(OrderFulfilment.class).queueForWave(order));
		var list = onlyList(this.floor.releasedWave()).pickListNumber();

		this.floor.confirm(list, new ShortLine(1, 0));
		this.floor.resolveShort(list);
		this.floor.handOver(list);
		this.floor.tx(() -> assertThat(this.context.getBean(OrderFulfilment.class).settleShortPick(order)).isFalse());

		this.floor.undo(Stage.PICKING, order);
		this.floor.tx(() -> this.context.getBean(OrderFulfilment.class).releaseAllocation(order, OutboundFloor.job()));
		this.floor.closeCancelled(order);

		assertThat(this.floor.message(order, "order-picked")).contains("\"pickOutcome\":\"nothing\"");
		assertThat(this.floor.order(order).state()).isEqualTo(OrderState.CANCELLED);
		assertThat(this.context.getBean(Orders.class).events(order)).extracting("kind")
			.contains("short", "closed")
			.doesNotContain("cancelled");
		assertThat(this.pickLists.byNumber(list).lines()).as("what was short stays short")
			.extracting(PickLine::state)
			.containsExactly(PickLine.State.SHORT);
		this.floor.assertBooksBalance();
	}

	@Test
	void skipsTheLinesOfACancelledOrder() {
		this.site.stock(this.site.bin(), this.cup, 20);
		var stays = this.floor.queued(new Line(this.cup, 5));
		var goes = this.floor.queued(new Line(this.cup, 4));
		var list = onlyList(this.floor.releasedWave()).pickListNumber();

		this.context.getBean(Orders.class).cancel(stays, null, "clara");
		this.floor.closeCancelled(stays);
		this.floor.confirm(list);
		this.floor.handOver(list);

		assertThat(this.floor.order(stays).picked()).isZero();
		assertThat(this.floor.order(goes).picked()).isEqualTo(4);
		assertThat(this.pickLists.byNumber(list).lines()).filteredOn((line) -> line.orderNumber().equals(stays))
			.allMatch((line) -> line.state() == PickLine.State.CANCELLED);
		this.floor.assertBooksBalance();
	}

	@Test
	void scansAListToItsEndAndNoticesWhatIsMissing() {
		var bin = this.site.bin();
		this.site.stock(bin, this.cup, 5);
		this.floor.queued(new Line(this.cup, 5));
		var list = onlyList(this.floor.releasedWave()).pickListNumber();
		var task = new WorkItem("Task_PickItems", list, Map.of("pickListNumber", list), "pia");

		this.panels.scan(task, Scan.of(bin, 1));
		this.panels.scan(task, Scan.of(this.cup, 3));
		assertThat(this.panels.validate(task, Map.of())).singleElement()
			.satisfies((error) -> assertThat(error.message()).contains("3 of 5"));
		assertThat(this.panels.validate(task, Map.of("shortLines", List.of(Map.of("line", 1, "picked", 3))))).isEmpty();
		var outcome = this.panels.scan(task, Scan.of(this.cup, 2));

		assertThat(outcome.panel().isDone()).isTrue();
		assertThat(this.panels.validate(task, Map.of())).isEmpty();
		assertThat(this.panels.explain(task)).isPresent();
	}

	@Test
	void asksForAnotherPickerOnlyWhileTheListIsOnTheFloor() {
		this.site.stock(this.site.bin(), this.cup, 5);
		this.floor.queued(new Line(this.cup, 5));
		var list = onlyList(this.floor.releasedWave()).pickListNumber();

		this.context.getBean(PickReassignment.class).reassign(list);
		this.floor.confirm(list);

		assertThat(this.floor.messages(list)).containsExactly("pick-work-reassigned");
		assertThatExceptionOfType(BusinessRuleViolation.class)
			.isThrownBy(() -> this.context.getBean(PickReassignment.class).reassign(list));
	}

	@Test
	void tellsAnOrderOnceThatTwoPickersFinishAtTheSameTime() throws Exception {
		for (var round = 0; round < 5; round++) {
			this.site.stock(this.site.bin(), this.cup, 100);
			var item = this.cup;
			var lines = new Line[100];
			Arrays.setAll(lines, (line) -> new Line(item, 1));
			var order = this.floor.queued(lines);
			var work = new ArrayList<Callable<Object>>();
			for (var list : this.pickLists.ofWave(this.floor.releasedWave())) {
				this.floor.confirm(list.pickListNumber());
				work.add(Executors.callable(() -> this.floor.handOver(list.pickListNumber())));
			}
			assertThat(work).hasSizeGreaterThan(1);

			try (var pickers = Executors.newFixedThreadPool(work.size())) {
				for (var done : pickers.invokeAll(work)) {
					done.get();
				}
			}

			assertThat(this.floor.order(order).picked()).isEqualTo(100);
			assertThat(this.floor.messages(order)).containsExactly("order-received", "order-picked");
		}
		this.floor.assertBooksBalance();
	}

}
