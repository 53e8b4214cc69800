package io.dockflow.waves;

import java.util.List;

import io.dockflow.orders.OrderRequest.Line;
import io.dockflow.orders.OrderState;
import io.dockflow.picking.PickLists;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.sites.Locations;
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
class WaveIT {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Waves waves;

	@Autowired
	private WaveWork work;

	@Autowired
	private PickLists pickLists;

	private TestSite site;

	private OutboundFloor floor;

	private String cup;

	@BeforeEach
	void openSite() {
		this.site = TestSite.in(this.context);
		this.floor = new OutboundFloor(this.context, this.site);
		this.cup = this.site.item();
	}

	@Test
	void walksLessThanOneTourPerOrder() {
		for (var bin = 0; bin < 10; bin++) {
			this.site.stock(this.site.bin(), this.cup, 2);
		}
		for (var order = 0; order < 10; order++) {
			this.floor.queued(new Line(this.cup, 2));
		}

		var wave = this.waves.byNumber(this.floor.plannedWave());

		assertThat(wave.orderCount()).isEqualTo(10);
		assertThat(wave.lineCount()).isEqualTo(10);
		assertThat(wave.pickListCount()).isEqualTo(1);
		assertThat(wave.plannedMetres()).isPositive().isLessThan(wave.naiveMetres() / 2);
		assertThat(wave.plannedMinutes()).isPositive();
		assertThat(this.floor.promises()).isZero();
	}

	@Test
	void filesWhatItCameTo() {
		this.site.stock(this.site.bin(), this.cup, 10);
		this.floor.queued(new Line(this.cup, 2));
		var number = this.floor.releasedWave();
		this.floor.pick(number);

		this.floor.tx(() -> this.work.close(number));

		var wave = this.waves.byNumber(number);
		assertThat(wave.state()).isEqualTo(Wave.State.CLOSED);
		assertThat(wave.pickedLines()).isEqualTo(1);
		assertThat(wave.shortLines()).isZero();
	}

	@Test
	void sendsItsOrdersBackToTheQueueWhenDissolved() {
		this.site.stock(this.site.bin(), this.cup, 10);
		var before = this.floor.stock();
		var order = this.floor.queued(new Line(this.cup, 4));
		var wave = this.floor.plannedWave();
		assertThat(this.floor.stock()).isNotEqualTo(before);

		this.floor.tx(() -> this.work.dissolve(wave));

		assertThat(this.floor.order(order).state()).isEqualTo(OrderState.QUEUED);
		assertThat(this.floor.stock()).isEqualTo(before);
		assertThat(this.floor.promises()).isEqualTo(4);
		assertThat(this.floor.order(order).waveNumber()).isNull();
		this.floor.pick(this.floor.releasedWave());
		assertThat(this.floor.order(order).state()).isEqualTo(OrderState.PICKED);
		this.floor.assertBooksBalance();
	}

	@Test
	void tellsAnOrderAtOnceForWhichNothingCouldBeReserved() {
		var bin = this.site.bin();
		this.site.stock(bin, this.cup, 10);
		var order = this.floor.queued(new Line(this.cup, 4));
		this.context.getBean(Locations.class).block(bin, false, true, "broken shelf");

		var wave = this.floor.releasedWave();

		assertThat(this.pickLists.ofWave(wave)).isEmpty();
		assertThat(this.floor.message(order, "order-picked")).contains("\"pickOutcome\":\"nothing\"");
	}

	@Test
	void needsQueuedOrders() {
		assertThatExceptionOfType(BusinessRuleViolation.class)
			.isThrownBy(() -> this.waves.request(this.site.siteId(), "sam"))
			.withMessageContaining(this.site.siteId());
	}

	@Test
	void startsByItselfOnceEnoughOrdersAreQueued() {
		this.site.stock(this.site.bin(), this.cup, 100);
		for (var order = 0; order < 19; order++) {
			this.floor.queued(new Line(this.cup, 1));
		}
		assertThat(this.waves.list(this.site.siteId(), 0, 10)).isEmpty();

		this.floor.queued(new Line(this.cup, 1));
		this.floor.queued(new Line(this.cup, 1));

		assertThat(this.waves.list(this.site.siteId(), 0, 10)).singleElement().satisfies((wave) -> {
			assertThat(wave.startedBy()).isEqualTo("threshold");
			assertThat(this.floor.messages(wave.waveNumber())).isEqualTo(List.of("wave-requested"));
		});
	}

}
