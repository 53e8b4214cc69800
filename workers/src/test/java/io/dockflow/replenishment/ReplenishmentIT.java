package io.dockflow.replenishment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

import io.dockflow.counting.Counts;
import io.dockflow.engine.BpmnErrorException;
import io.dockflow.engine.Transactions;
import io.dockflow.inventory.Availability;
import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.orders.OrderRequest.Line;
import io.dockflow.picking.PickLists;
import io.dockflow.processes.Errors;
import io.dockflow.shared.Scan;
import io.dockflow.shared.ScanRefused;
import io.dockflow.shared.StorageCondition;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanels;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Mixing;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import io.dockflow.waves.WaveFaces;
import io.dockflow.waves.WaveWork;
import io.dockflow.waves.Waves;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Faces on the real ledger, step by step as the process takes them.
 */
@DatabaseTest
class ReplenishmentIT {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private PickFaces faces;

	@Autowired
	private ReplenishmentWork work;

	@Autowired
	private StockLedger ledger;

	@Autowired
	private Availability availability;

	@Autowired
	private Transactions transactions;

	@Autowired
	private JdbcClient jdbc;

	private TestSite site;

	private OutboundFloor floor;

	private String cup;

	private String face;

	private String reserve;

	@BeforeEach
	void openSite() {
		this.site = TestSite.in(this.context);
		this.floor = new OutboundFloor(this.context, this.site);
		this.cup = this.site.item();
		this.face = place("F-01", LocationKind.PICK_FACE, 100_000, true);
		this.reserve = place("R-01", LocationKind.BIN, 0, false);
		this.faces.set(List.of(new PickFace(this.face, this.site.siteId(), this.cup, 10, 40)));
	}

	@Test
	void aFaceBelowItsMinimumIsFilledOnceThoughTenPicksTellIt() throws Exception {
		this.site.stock(this.reserve, this.cup, 100);
		this.site.stock(this.face, this.cup, 12);

		try (var pickers = Executors.newFixedThreadPool(5)) {
			for (var pick : pickers.invokeAll(java.util.Collections.nCopies(10, () -> {
				ship(1);
				return true;
			}))) {
				pick.get();
			}
		}

		assertThat(this.floor.messages(this.face)).containsExactly("replenishment-needed");
		var number = onlyReplenishment();
		var source = choose(number);
		assertThat(source.quantity()).isBetween(31L, 40L);
		post(number, null);
		assertThat(this.availability.inCell(cell(this.face))).isEqualTo(2 + source.quantity());
		assertThat(this.floor.messages(this.face)).containsExactly("replenishment-needed");
		this.floor.assertBooksBalance();
	}

	@Test
	void goodsOnTheirWayToAFaceStayPromised() {
		this.site.stock(this.reserve, this.cup, 30);
		this.site.stock(this.face, this.cup, 12);
		assertThat(this.availability.availableToPromise(this.site.siteId(), this.cup)).isEqualTo(42);

		ship(3);
		choose(onlyReplenishment());

		assertThat(this.availability.availableToPromise(this.site.siteId(), this.cup)).isEqualTo(39);
		assertThat(this.availability.reserved(this.site.siteId(), this.cup)).isEqualTo(30);
	}

	@Test
	void withoutReserveThePlannersAreToldOnce() {
		this.site.stock(this.face, this.cup, 12);
		ship(3);
		var number = onlyReplenishment();

		assertThatExceptionOfType(BpmnErrorException.class).isThrownBy(() -> choose(number))
			.satisfies((error) -> assertThat(error.code()).isEqualTo(Errors.NO_RESERVE));
		this.floor.tx(() -> this.work.reportNoReserve(number));
		ship(1);

		assertThat(this.floor.messages(this.face)).hasSize(1);
		assertThat(this.jdbc.sql("SELECT quantity FROM reserve_wish WHERE site_id = ? AND item_id = ?")
			.params(this.site.siteId(), this.cup)
			.query(Long.class)
			.single()).isEqualTo(31);
	}

	@Test
	void aNeedThatIsGoneIsCancelled() {
		this.site.stock(this.reserve, this.cup, 100);
		this.site.stock(this.face, this.cup, 12);
		ship(3);
		var number = onlyReplenishment();
		choose(number);

		this.site.stock(this.face, this.cup, 31);
		assertThat(this.floor.messages(this.face)).containsExactly("replenishment-needed", "replenishment-not-needed");
		this.floor.tx(() -> this.work.cancel(number));

		assertThat(this.availability.reserved(this.site.siteId(), this.cup)).isZero();
		assertThat(this.faces.list(this.site.siteId(), null, false, 0, 10)).singleElement().satisfies((level) -> {
			assertThat(level.onHand()).isEqualTo(40);
			assertThat(level.reserve()).isEqualTo(100);
			assertThat(level.replenishment()).isNull();
		});
	}

	@Test
	void aSourceThatHeldLessIsCounted() {
		this.site.stock(this.reserve, this.cup, 100);
		this.site.stock(this.face, this.cup, 12);
		ship(3);
		var number = onlyReplenishment();
		choose(number);

		post(number, 20L);

		assertThat(this.availability.inCell(cell(this.face))).isEqualTo(29);
		assertThat(this.availability.reserved(this.site.siteId(), this.cup)).isZero();
		assertThat(this.context.getBean(Counts.class).list(this.site.siteId(), null, 0, 10)).singleElement()
			.satisfies((count) -> assertThat(count.locationId()).isEqualTo(this.reserve));
		this.floor.assertBooksBalance();
	}

	@Test
	void aBlockedFaceRefuses() {
		this.site.stock(this.reserve, this.cup, 100);
		this.site.stock(this.face, this.cup, 12);
		ship(3);
		var number = onlyReplenishment();
		choose(number);
		this.context.getBean(Locations.class).block(this.face, true, false, "broken");

		assertThatExceptionOfType(BpmnErrorException.class).isThrownBy(() -> post(number, null)).satisfies((error) -> {
			assertThat(error.code()).isEqualTo(Errors.LOCATION_REFUSED);
			assertThat(error.variables()).containsKey("failure");
		});
		post(number, 0L);
		assertThat(this.availability.inCell(cell(this.face))).isEqualTo(9);
	}

	@Test
	void aWavePromisedMoreThanItsFacesHoldWaitsForThem() {
		this.site.stock(this.reserve, this.cup, 50);
		this.site.stock(this.face, this.cup, 12);
		var order = this.floor.queued(new Line(this.cup, 30));
		var wave = this.context.getBean(Waves.class).request(this.site.siteId(), "sam").waveNumber();
		this.floor.tx(() -> this.context.getBean(WaveWork.class).selectOrders(wave));

		var supply = this.transactions.call(() -> this.context.getBean(WaveFaces.class).supply(wave));
		assertThat(supply.shortFaces()).isEqualTo(1);
		var number = onlyReplenishment();
		choose(number);
		assertThat(this.floor.messages(wave)).containsExactly("wave-requested");
		post(number, null);
		assertThat(this.floor.messages(wave)).containsExactly("wave-requested", "faces-replenished");
		this.floor.tx(() -> this.context.getBean(WaveWork.class).planPickLists(wave));
		this.floor.tx(() -> this.context.getBean(WaveWork.class).release(wave));

		assertThat(this.context.getBean(PickLists.class).ofWave(wave)).flatMap((list) -> list.lines())
			.allSatisfy((line) -> assertThat(line.locationId()).isEqualTo(this.face));
		this.floor.pick(wave);
		assertThat(this.floor.order(order).picked()).isEqualTo(30);
		this.floor.assertBooksBalance();
	}

	@Test
	void anItemWithoutAFaceIsGivenOne() {
		var plate = this.site.item();
		this.site.stock(this.reserve, plate, 50);
		var free = place("F-02", LocationKind.PICK_FACE, 100_000, true);
		this.floor.queued(new Line(plate, 30));
		var wave = this.context.getBean(Waves.class).request(this.site.siteId(), "sam").waveNumber();
		this.floor.tx(() -> this.context.getBean(WaveWork.class).selectOrders(wave));

		assertThat(this.transactions.call(() -> this.context.getBean(WaveFaces.class).supply(wave)).shortFaces())
			.isEqualTo(1);

		assertThat(this.faces.list(this.site.siteId(), plate, false, 0, 10)).singleElement()
			.satisfies((level) -> assertThat(level.face().locationId()).isEqualTo(free));
		assertThat(this.floor.messages(free)).containsExactly("replenishment-needed");
	}

	@Test
	void scansTheSourceAndThenTheFace() {
		this.site.stock(this.reserve, this.cup, 100);
		this.site.stock(this.face, this.cup, 12);
		ship(3);
		var number = onlyReplenishment();
		choose(number);
		var panels = this.context.getBean(WorkPanels.class);
		var task = new WorkItem("Task_MoveStock", number, Map.of("replenishmentNumber", number), "nora");

		assertThatExceptionOfType(ScanRefused.class).isThrownBy(() -> panels.scan(task, Scan.of(this.face, 1)))
			.withMessageContaining(this.reserve);
		assertThat(panels.scan(task, Scan.of(this.reserve, 1)).panel().isDone()).isTrue();
		assertThat(panels.scan(task, Scan.of(this.face, 1)).message()).contains("complete the task");
		assertThat(panels.validate(task, Map.of())).isEmpty();
		assertThat(panels.validate(task, Map.of("movedQuantity", 999))).hasSize(1);
		assertThat(panels.explain(task)).hasValueSatisfying(
				(explanation) -> assertThat(explanation.candidates().getFirst().label()).isEqualTo(this.reserve));
	}

	private String place(String code, LocationKind kind, long maxWeightGrams, boolean pickable) {
		var locationId = this.site.siteId() + "-" + code;
		this.context.getBean(Locations.class)
			.addAll(List.of(new Location(locationId, this.site.siteId(), "AMBIENT", kind, StorageCondition.AMBIENT, 90,
					1, 1, 90_000, 0, maxWeightGrams, 0, pickable, false, false, Mixing.SINGLE_ITEM)));
		return locationId;
	}

	private StockCell cell(String locationId) {
		return StockCell.loose(this.site.siteId(), locationId, this.cup);
	}

	private void ship(long quantity) {
		this.ledger.post(new Posting("ship:" + UUID.randomUUID(), MovementType.SHIP, "test", "test", null, "TEST",
				Instant.now(), List.of(StockTransfer.out(cell(this.face), ExternalAccount.CUSTOMER, quantity))));
	}

	private String onlyReplenishment() {
		return this.jdbc
			.sql("SELECT replenishment_number FROM replenishment WHERE site_id = ? AND open_face IS NOT NULL")
			.param(this.site.siteId())
			.query(String.class)
			.single();
	}

	private ReplenishmentWork.Source choose(String number) {
		return this.transactions.call(() -> this.work.choose(number));
	}

	private void post(String number, @Nullable Long moved) {
		this.floor.tx(() -> this.work.post(number, moved, "nora", OutboundFloor.job()));
	}

}
