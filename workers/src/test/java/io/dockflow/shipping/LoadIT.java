package io.dockflow.shipping;

import java.util.List;
import java.util.Map;

import io.dockflow.orders.OrderRequest.Line;
import io.dockflow.orders.OrderState;
import io.dockflow.packing.Shipments;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
class LoadIT {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Loads loads;

	@Autowired
	private LoadingWork loading;

	@Autowired
	private LoadPlanning planning;

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
		this.site.stock(this.site.bin(), this.cup, 100);
	}

	private String packed(long quantity) {
		var order = this.floor.queued(new Line(this.cup, quantity));
		this.floor.pick(this.floor.releasedWave());
		this.floor.pack(order);
		return order;
	}

	private String assigned(String order) {
		return this.floor.assign(order,
				this.context.getBean(Shipments.class).ofOrder(order).orElseThrow().shipmentNumber());
	}

	@Test
	void putsParcelsOnTheSameLoadUntilItCloses() {
		var first = assigned(packed(2));
		var second = assigned(packed(2));
		var closed = this.loads.closeForDeparture(this.site.siteId());
		var third = assigned(packed(2));

		assertThat(second).isEqualTo(first);
		assertThat(closed).extracting(Load::loadNumber).containsExactly(first);
		assertThat(third).isNotEqualTo(first);
		assertThat(this.floor.messages(first)).containsExactly("load-planned");
	}

	@Test
	void booksADoorUntilTheTruckLeaves() {
		var load = assigned(packed(2));

		this.floor.tx(() -> assertThat(this.planning.assignDoor(load).dockDoor()).startsWith(this.site.siteId()));

		assertThat(this.loads.byNumber(load).dockDoor()).isNotNull();
	}

	@Test
	void leavesAMissingParcelForTheNextTruckAndTellsTheOrderWhenItsLastParcelLeft() {
		var order = packed(60);
		var load = assigned(order);
		var parcels = this.loads.byNumber(load).parcels();
		assertThat(parcels).hasSizeGreaterThan(1);
		var missing = parcels.getFirst().sscc();

		this.loads.arrive(load, null);
		this.floor.tx(() -> assertThat(this.loading.reconcile(load, List.of(missing))).isEqualTo(1));
		this.floor.tx(() -> this.loading.leaveBehind(load));
		this.floor.tx(() -> this.loading.seal(load, "SEAL-1"));
		this.floor.issue(load);

		assertThat(this.floor.order(order).state()).isEqualTo(OrderState.SEALED);
		assertThat(this.floor.messages(order)).doesNotContain("goods-issued");
		var next = this.loads.list(this.site.siteId(), Load.State.OPEN, 0, 10).getFirst();
		assertThat(next.parcels()).extracting(Load.Parcel::sscc).containsExactly(missing);
		this.floor.seal(next.loadNumber());
		this.floor.issue(next.loadNumber());
		assertThat(this.floor.order(order).state()).isEqualTo(OrderState.ISSUED);
		assertThat(this.floor.order(order).lines()).allMatch((line) -> line.shipped() == 60);
		assertThat(this.floor.messages(order)).containsOnlyOnce("goods-issued");
		this.floor.assertBooksBalance();
	}

	@Test
	void loadsParcelByParcel() {
		var load = assigned(packed(2));
		var sscc = this.loads.byNumber(load).parcels().getFirst().sscc();
		this.loads.arrive(load, null);
		var task = new WorkItem("Task_LoadTruck", load, Map.of("loadNumber", load), "jan");

		assertThat(this.panels.validate(task, Map.of("missingParcels", List.of(Map.of("sscc", "123")))))
			.extracting("field")
			.containsExactly("sealNumber", "missingParcels");
		var outcome = this.panels.scan(task, Scan.of("(00)" + sscc, 1));

		assertThat(outcome.panel().isDone()).isTrue();
		assertThat(this.panels.validate(task, Map.of("sealNumber", "S-1"))).isEmpty();
	}

	@Test
	void hearsOfTheTruckAndOfTheDeliveryOnce() {
		var load = assigned(packed(2));
		assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> this.loads.delivered(load, null))
			.withMessageContaining("on its way");

		this.floor.seal(load);
		this.loads.arrive(load, null);
		this.floor.issue(load);
		this.loads.delivered(load, "A. Customer");
		this.loads.delivered(load, "A. Customer");

		assertThat(this.floor.messages(load)).containsExactly("load-planned", "carrier-arrived", "load-delivered");
	}

}
