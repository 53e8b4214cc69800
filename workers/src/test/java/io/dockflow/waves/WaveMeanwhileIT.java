package io.dockflow.waves;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

import io.dockflow.catalog.Items;
import io.dockflow.engine.Transactions;
import io.dockflow.inventory.EqualCells;
import io.dockflow.inventory.Promises;
import io.dockflow.inventory.Reservations;
import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderRequest.Line;
import io.dockflow.orders.OrderState;
import io.dockflow.orders.OrderStep.Stage;
import io.dockflow.orders.Orders;
import io.dockflow.picking.PickLine;
import io.dockflow.picking.PickLists;
import io.dockflow.picking.PickPlanning;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.sites.Locations;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import io.dockflow.waves.planning.WavePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What happens on the floor while a wave is planned.
 */
@DatabaseTest
class WaveMeanwhileIT {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Waves waves;

	@Autowired
	private PickLists pickLists;

	@Autowired
	private Reservations reservations;

	@Autowired
	private JdbcClient jdbc;

	private TestSite site;

	private OutboundFloor floor;

	private PickRacks racks;

	private String cup;

	private String somebody;

	private final AtomicInteger plans = new AtomicInteger();

	@BeforeEach
	void openSite() {
		this.site = TestSite.in(this.context);
		this.floor = new OutboundFloor(this.context, this.site);
		this.racks = PickRacks.at(this.site, this.context.getBean(Locations.class));
		this.somebody = "SOMEBODY-" + this.site.siteId();
		this.cup = this.site.item();
	}

	@Test
	void nobodyWaitsForTheSearch() {
		this.site.stock(this.site.bin(), this.cup, 10);
		var order = this.floor.queued(new Line(this.cup, 4));
		var wave = selectedWave();

		plan(wave, () -> lockWithoutWaiting(wave, order));

		assertThat(this.plans).hasValue(1);
		assertThat(lines(wave)).singleElement().satisfies((line) -> assertThat(line.quantity()).isEqualTo(4));
	}

	@Test
	void anOrderCancelledMeanwhileIsNotPickedAndTheOthersAre() {
		this.site.stock(this.site.bin(), this.cup, 10);
		var cancelled = this.floor.queued(new Line(this.cup, 4));
		var kept = this.floor.queued(new Line(this.cup, 3));
		var wave = selectedWave();

		plan(wave, () -> {
			this.floor.bean(Orders.class).cancel(cancelled, "changed my mind", "clara");
			this.floor.undo(Stage.PICKING, cancelled);
			this.floor.closeCancelled(cancelled);
		});

		assertThat(this.plans).as("planned again with what is left").hasValue(2);
		assertThat(lines(wave)).singleElement().satisfies((line) -> {
			assertThat(line.orderNumber()).isEqualTo(kept);
			assertThat(line.quantity()).isEqualTo(3);
		});
		assertThat(this.floor.order(cancelled).state()).isEqualTo(OrderState.CANCELLED);
		assertThat(this.reservations.of(cancelled)).isEmpty();
		this.floor.assertBooksBalance();
	}

	@Test
	void aBinThatSomebodyElseTookMeanwhileIsNotPickedFrom() {
		var far = this.site.stock(this.racks.bin(4, 16), this.cup, 4);
		var near = this.site.stock(this.racks.bin(1, 2), this.cup, 6);
		var order = this.floor.queued(new Line(this.cup, 4));
		var wave = selectedWave();

		plan(wave, () -> {
			assertThat(this.reservations.of(order)).singleElement()
				.satisfies((one) -> assertThat(one.cell()).as("the plan moves it to the near bin").isEqualTo(far));
			this.reservations.reserve(this.somebody, 1, near, 6);
		});

		assertThat(this.plans).hasValue(2);
		assertThat(lines(wave)).singleElement().satisfies((line) -> assertThat(line.cell()).isEqualTo(far));
		assertThat(this.reservations.of(this.somebody)).singleElement()
			.satisfies((one) -> assertThat(one.quantity()).isEqualTo(6));
		this.reservations.release(this.somebody);
		this.floor.assertBooksBalance();
	}

	@Test
	void whatChangesElsewhereMeanwhileMakesNoDifference() {
		this.site.stock(this.racks.bin(4, 16), this.cup, 4);
		var near = this.site.stock(this.racks.bin(1, 2), this.cup, 6);
		this.floor.queued(new Line(this.cup, 4));
		var wave = selectedWave();

		plan(wave, () -> this.reservations.reserve(this.somebody, 1, near, 2));

		assertThat(this.plans).hasValue(1);
		assertThat(lines(wave)).singleElement().satisfies((line) -> assertThat(line.cell()).isEqualTo(near));
		this.reservations.release(this.somebody);
		this.floor.assertBooksBalance();
	}

	@Test
	void aSearchThatFailsIsDoneAgainWithTheSameReservations() {
		this.site.stock(this.site.bin(), this.cup, 10);
		var order = this.floor.queued(new Line(this.cup, 4));
		var wave = selectedWave();
		assertThatIllegalStateException().isThrownBy(() -> plan(wave, () -> {
			throw new IllegalStateException("the machine stops");
		}));
		var reserved = this.reservations.of(order);
		assertThat(reserved).singleElement().satisfies((one) -> assertThat(one.quantity()).isEqualTo(4));
		assertThat(lines(wave)).isEmpty();

		plan(wave, () -> {
		});

		assertThat(this.reservations.of(order)).isEqualTo(reserved);
		assertThat(lines(wave)).singleElement()
			.satisfies((line) -> assertThat(line.reservationId()).isEqualTo(reserved.getFirst().id()));
		this.floor.assertBooksBalance();
	}

	@Test
	void aWaveWhoseSearchFailedGivesItsOrdersBack() {
		this.site.stock(this.site.bin(), this.cup, 10);
		var order = this.floor.queued(new Line(this.cup, 4));
		var wave = selectedWave();
		assertThatIllegalStateException().isThrownBy(() -> plan(wave, () -> {
			throw new IllegalStateException("the machine stops");
		}));

		this.floor.tx(() -> this.context.getBean(WaveWork.class).dissolve(wave));

		assertThat(this.floor.order(order).state()).isEqualTo(OrderState.QUEUED);
		assertThat(this.reservations.of(order)).isEmpty();
		assertThat(this.floor.promises()).isEqualTo(4);
		this.floor.assertBooksBalance();
	}

	private String selectedWave() {
		var wave = this.waves.request(this.site.siteId(), "sam").waveNumber();
		this.floor.tx(() -> this.context.getBean(WaveWork.class).selectOrders(wave));
		return wave;
	}

	/** Plans a wave during whose first search something happens. */
	private void plan(String wave, Runnable meanwhile) {
		this.floor.tx(() -> workDuring(meanwhile).planPickLists(wave));
	}

	/** Somebody else wants everything that the wave is about, at once. */
	private void lockWithoutWaiting(String wave, String order) {
		this.floor.tx(() -> {
			assertThat(locked("SELECT id FROM stock WHERE site_id = ? FOR UPDATE NOWAIT", this.site.siteId()))
				.isNotEmpty();
			assertThat(locked("SELECT 1 FROM wave WHERE wave_number = ? FOR UPDATE NOWAIT", wave)).isNotEmpty();
			assertThat(locked("SELECT 1 FROM customer_order WHERE order_number = ? FOR UPDATE NOWAIT", order))
				.isNotEmpty();
			assertThat(locked("SELECT id FROM reservation WHERE document = ? FOR UPDATE NOWAIT", order)).isNotEmpty();
		});
	}

	private List<Long> locked(String sql, String key) {
		return this.jdbc.sql(sql).param(key).query(Long.class).list();
	}

	private WaveWork workDuring(Runnable meanwhile) {
		var real = this.context.getBean(WavePlanning.class);
		var planning = new WavePlanning(bean(WaveSettings.class), bean(Items.class), bean(PickFloor.class),
				bean(EqualCells.class), bean(BusinessNumbers.class), bean(PickPlanning.class), bean(WaveReasons.class),
				bean(Clock.class)) {

			@Override
			WavePlan choose(Draft draft) {
				if (WaveMeanwhileIT.this.plans.incrementAndGet() == 1) {
					elsewhere(meanwhile);
				}
				return real.choose(draft);
			}

		};
		return new WaveWork(bean(WaveRows.class), bean(WaveStart.class), bean(OrderSelection.class), planning,
				bean(WaveSettings.class), bean(OrderProgress.class), bean(Promises.class), this.reservations,
				bean(PickPlanning.class), this.pickLists, bean(Transactions.class), bean(Clock.class));
	}

	/** On a thread and so on a connection of its own. */
	private static void elsewhere(Runnable work) {
		try {
			CompletableFuture.runAsync(work).join();
		}
		catch (CompletionException ex) {
			switch (ex.getCause()) {
				case RuntimeException failure -> throw failure;
				case Error failure -> throw failure;
				case null, default -> throw ex;
			}
		}
	}

	private <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	private List<PickLine> lines(String wave) {
		return this.pickLists.ofWave(wave).stream().flatMap((list) -> list.lines().stream()).toList();
	}

}
