package io.dockflow.shipping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.dockflow.orders.OrderCalledOff;
import io.dockflow.orders.OrderFulfilment;
import io.dockflow.orders.OrderNotCancellable;
import io.dockflow.orders.OrderRequest.Line;
import io.dockflow.orders.OrderState;
import io.dockflow.orders.OrderStep.Stage;
import io.dockflow.orders.Orders;
import io.dockflow.packing.Documents;
import io.dockflow.packing.Shipments;
import io.dockflow.picking.PickLists;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
class OrderLifecycleIT {

	@Autowired
	private ApplicationContext context;

	private OutboundFloor floor;

	private String cup;

	private String plate;

	@BeforeEach
	void openSite() {
		var site = TestSite.in(this.context);
		this.floor = new OutboundFloor(this.context, site);
		this.cup = site.item();
		this.plate = site.item();
		site.stock(site.bin(), this.cup, 20);
		site.stock(site.bin(), this.plate, 8);
		site.stock(site.bin(), this.plate, 5);
	}

	@Test
	void carriesAnOrderFromReceiptToProofOfDelivery() {
		var order = this.floor.queued(new Line(this.cup, 7), new Line(this.plate, 10));
		var wave = this.floor.releasedWave();
		this.floor.pick(wave);
		var shipment = this.floor.pack(order);
		var load = this.floor.assign(order, shipment);
		this.floor.seal(load);
		this.floor.issue(load);
		this.floor.tx(() -> this.floor.bean(OrderFulfilment.class).close(order));
		this.floor.bean(Loads.class).delivered(load, "A. Customer");
		this.floor.tx(() -> this.floor.bean(GoodsIssue.class).close(load, "delivered"));

		var done = this.floor.order(order);
		assertThat(done.state()).isEqualTo(OrderState.DISPATCHED);
		assertThat(done.lines()).allSatisfy((line) -> {
			assertThat(line.picked()).isEqualTo(line.quantity());
			assertThat(line.shipped()).isEqualTo(line.quantity());
		});
		assertThat(this.floor.messages(order)).containsExactly("order-received", "order-picked", "goods-issued");
		assertThat(this.floor.message(order, "order-picked")).contains("\"pickOutcome\":\"complete\"");
		assertThat(this.floor.messages(load)).containsExactly("load-planned", "carrier-arrived", "load-delivered");
		assertThat(this.floor.bean(Loads.class).byNumber(load).state()).isEqualTo(Load.State.DELIVERED);
		assertThat(this.floor.bean(Orders.class).events(order)).extracting("kind")
			.containsExactly("received", "allocated", "picked", "packed", "on-load", "goods-issued", "dispatched");
		assertThat(this.floor.stock()).hasSize(2)
			.allMatch((row) -> row.endsWith("|0"))
			.anyMatch((row) -> row.contains(this.cup + "||AVAILABLE|13|"))
			.anyMatch((row) -> row.contains(this.plate + "||AVAILABLE|3|"));
		this.floor.assertBooksBalance();
	}

	@Test
	void printsLabelsAndAManifestThatNameEveryParcel() throws Exception {
		var order = this.floor.queued(new Line(this.cup, 7));
		this.floor.pick(this.floor.releasedWave());
		var shipment = this.floor.pack(order);
		var load = this.floor.assign(order, shipment);
		this.floor.seal(load);

		var documents = this.floor.bean(Documents.class);
		var parcels = this.floor.bean(Shipments.class).byNumber(shipment).parcels();
		assertThat(parcels).isNotEmpty();
		assertThat(documents.ofNumber(shipment)).extracting("kind")
			.containsExactly(Documents.Kind.LABELS_ZPL, Documents.Kind.LABELS_PDF);
		var zpl = documents.find(documents.ofNumber(shipment).getFirst().id()).orElseThrow();
		var manifest = documents
			.find(Objects.requireNonNull(this.floor.bean(Loads.class).byNumber(load).manifestDocumentId()))
			.orElseThrow();
		var text = new PdfTextExtractor(new PdfReader(manifest.content())).getTextFromPage(1);
		for (var parcel : parcels) {
			assertThat(new String(zpl.content(), StandardCharsets.UTF_8)).contains(parcel.sscc());
			assertThat(text).contains(parcel.sscc(), order, "SEAL-1");
		}
	}

	@Test
	void doesEachStepOnceHoweverOftenItIsAsked() {
		var order = this.floor.queued(new Line(this.cup, 7));
		var wave = this.floor.releasedWave();
		var list = this.floor.bean(PickLists.class).ofWave(wave).getFirst().pickListNumber();
		this.floor.confirm(list);
		this.floor.handOver(list);
		this.floor.handOver(list);
		var shipment = this.floor.cartonise(order);

		assertThat(this.floor.cartonise(order)).isEqualTo(shipment);
		assertThat(this.floor.messages(order)).containsExactly("order-received", "order-picked");
		assertThat(this.floor.order(order).picked()).isEqualTo(7);
		this.floor.assertBooksBalance();
	}

	@ParameterizedTest
	@EnumSource
	void givesEverythingBackWhenCancelled(Reached reached) {
		var before = this.floor.stock();
		var order = reached.bring(this.floor, new Line(this.cup, 7), new Line(this.plate, 10));

		this.floor.bean(Orders.class).cancel(order, "changed my mind", "clara");
		for (var stage : reached.handlers) {
			this.floor.undo(stage, order);
		}
		this.floor.closeCancelled(order);
		this.floor.closeCancelled(order);

		assertThat(this.floor.order(order).state()).isEqualTo(OrderState.CANCELLED);
		assertThat(this.floor.stock()).isEqualTo(before);
		assertThat(this.floor.promises()).isZero();
		assertThat(this.floor.order(order).picked()).isZero();
		assertThat(this.floor.messages(order)).containsOnlyOnce("order-cancelled");
		this.floor.assertBooksBalance();
	}

	/** The engine compensates no allocation that still waits: its last step does. */
	@Test
	void givesBackWhatAnOrderThatWaitsForStockHolds() {
		var before = this.floor.stock();
		var order = this.floor.allocated(new Line(this.cup, 30), new Line(this.plate, 10));
		assertThat(this.floor.order(order).state()).isEqualTo(OrderState.BACKORDERED);
		assertThat(this.floor.promises()).isEqualTo(30);

		this.floor.bean(Orders.class).cancel(order, null, "clara");
		this.floor.closeCancelled(order);

		assertThat(this.floor.order(order).state()).isEqualTo(OrderState.CANCELLED);
		assertThat(this.floor.order(order).lines()).allMatch((line) -> line.allocated() == 0);
		assertThat(this.floor.promises()).isZero();
		assertThat(this.floor.stock()).isEqualTo(before);
		assertThat(this.floor.messages(order)).containsExactly("order-received", "order-cancelled");
	}

	/**
	 * How far an order came, and which compensation handlers the engine runs, in which
	 * order.
	 */
	enum Reached {

		RECEIVED, ALLOCATED, QUEUED, PLANNED, PICKING, PICKED(Stage.PICKING), PACKING(Stage.PICKING),
		PACKED(Stage.PICKING, Stage.PACKING), STAGED(Stage.PICKING, Stage.LOADING, Stage.PACKING),
		ARRIVED(Stage.LOADING, Stage.PACKING, Stage.PICKING);

		private final List<Stage> handlers;

		Reached(Stage... handlers) {
			this.handlers = List.of(handlers);
		}

		String bring(OutboundFloor floor, Line... lines) {
			if (this == RECEIVED) {
				return floor.receive(lines).orderNumber();
			}
			if (this == ALLOCATED) {
				return floor.allocated(lines);
			}
			var order = floor.queued(lines);
			if (this == PLANNED) {
				floor.plannedWave();
			}
			if (compareTo(PICKING) >= 0) {
				var wave = floor.releasedWave();
				if (compareTo(PICKED) >= 0) {
					floor.pick(wave);
				}
			}
			if (this == PACKING) {
				floor.cartonise(order);
			}
			if (compareTo(PACKED) >= 0) {
				var shipment = floor.pack(order);
				if (compareTo(STAGED) >= 0) {
					var load = floor.assign(order, shipment);
					if (this == ARRIVED) {
						floor.bean(Loads.class).arrive(load, null);
					}
				}
			}
			return order;
		}

	}

	@Test
	void refusesToCancelWhatIsOnASealedLoad() {
		var order = Reached.PICKED.bring(this.floor, new Line(this.cup, 7));
		var load = this.floor.assign(order, this.floor.pack(order));
		this.floor.seal(load);

		assertThatExceptionOfType(OrderNotCancellable.class)
			.isThrownBy(() -> this.floor.bean(Orders.class).cancel(order, null, "clara"))
			.withMessageContaining("sealed load");
		assertThat(this.floor.order(order).state()).isEqualTo(OrderState.SEALED);
	}

	@Test
	void sealsTheTruckWithoutAnOrderThatIsBeingCancelled() {
		var stays = this.floor.queued(new Line(this.cup, 7));
		var goes = this.floor.queued(new Line(this.plate, 4));
		this.floor.pick(this.floor.releasedWave());
		this.floor.assign(stays, this.floor.pack(stays));
		var load = this.floor.assign(goes, this.floor.pack(goes));

		this.floor.bean(Orders.class).cancel(stays, null, "clara");
		this.floor.seal(load);
		this.floor.issue(load);
		this.floor.closeCancelled(stays);

		assertThat(this.floor.order(goes).state()).isEqualTo(OrderState.ISSUED);
		assertThat(this.floor.order(stays).state()).isEqualTo(OrderState.CANCELLED);
		assertThat(this.floor.stock()).anyMatch((row) -> row.contains(this.cup + "||AVAILABLE|20|0"));
		this.floor.assertBooksBalance();
	}

	@Test
	void startsNothingNewForAnOrderThatIsBeingCancelled() {
		var order = this.floor.allocated(new Line(this.cup, 30));
		this.floor.bean(Orders.class).cancel(order, null, "clara");
		var fulfilment = this.floor.bean(OrderFulfilment.class);

		assertThat(
				List.<Consumer<String>>of(fulfilment::allocate, fulfilment::splitBackorder, fulfilment::queueForWave))
			.allSatisfy((step) -> assertThatExceptionOfType(OrderCalledOff.class)
				.isThrownBy(() -> this.floor.tx(() -> step.accept(order))));
	}

}
