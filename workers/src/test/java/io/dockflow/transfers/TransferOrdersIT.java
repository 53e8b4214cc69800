package io.dockflow.transfers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.dockflow.engine.Transactions;
import io.dockflow.inventory.PostingConflict;
import io.dockflow.labor.Alerts;
import io.dockflow.shared.FieldError;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A transfer is asked for once and gets what the source can spare.
 */
@DatabaseTest
class TransferOrdersIT {

	private static final Instant TOMORROW = Instant.parse("2026-11-28T06:00:00Z");

	@Autowired
	ApplicationContext context;

	@Autowired
	TransferOrders transfers;

	@Autowired
	TransferReservations reservations;

	@Autowired
	Transactions transactions;

	TestSite source;

	TestSite target;

	OutboundFloor floor;

	String item;

	@BeforeEach
	void twoSites() {
		this.source = TestSite.in(this.context);
		this.target = TestSite.in(this.context);
		this.source.truck();
		this.floor = new OutboundFloor(this.context, this.source);
		this.item = this.source.item();
	}

	@Test
	void theSameKeyTwiceIsOneTransferAndOneProcess() {
		var key = UUID.randomUUID().toString();

		var first = this.transfers.request(request(key, this.item, 10));
		var second = this.transfers.request(request(key, this.item, 10));

		assertThat(second).isEqualTo(first);
		assertThat(first.state()).isEqualTo(TransferOrder.State.REQUESTED);
		assertThat(this.floor.messages(first.transferNumber())).containsExactly("transfer-requested");
		assertThat(this.transfers.count(this.target.siteId(), null)).isEqualTo(1);
		assertThat(this.transfers.list(this.target.siteId(), TransferOrder.State.REQUESTED, 0, 10))
			.containsExactly(first);
	}

	@Test
	void theSameKeyForSomethingElseIsRefused() {
		var key = UUID.randomUUID().toString();
		this.transfers.request(request(key, this.item, 10));

		assertThatExceptionOfType(PostingConflict.class)
			.isThrownBy(() -> this.transfers.request(request(key, this.item, 11)));
	}

	@Test
	void everyFieldThatCannotBeMeantIsNamed() {
		assertThatExceptionOfType(InvalidTransfer.class)
			.isThrownBy(() -> this.transfers.request(new TransferRequest("k-" + UUID.randomUUID(), this.source.siteId(),
					this.source.siteId(), TOMORROW, "sam", null,
					List.of(new TransferRequest.Line("nothing", 0), new TransferRequest.Line(this.item, 1),
							new TransferRequest.Line(this.item, 1)))))
			.satisfies((ex) -> assertThat(ex.errors()).extracting(FieldError::field)
				.containsExactly("toSiteId", "lines[0].itemId", "lines[0].quantity", "lines[2].itemId"));
	}

	@Test
	void aTransferGoesFromAPlaceWhereGoodsStand() {
		var truck = this.source.truck();

		assertThatExceptionOfType(InvalidTransfer.class)
			.isThrownBy(() -> this.transfers.request(new TransferRequest("k-" + UUID.randomUUID(), truck.siteId(),
					"NO-SITE", TOMORROW, "sam", null, List.of())))
			.satisfies((ex) -> assertThat(ex.errors()).extracting(FieldError::field)
				.containsExactly("fromSiteId", "toSiteId", "lines"));
	}

	@Test
	void reservesWhatThereIsAndTellsWhatIsLeftOut() {
		this.source.stock(this.source.bin(), this.item, 6);
		var number = this.transfers.request(request(UUID.randomUUID().toString(), this.item, 10)).transferNumber();

		var reserved = this.transactions.call(() -> this.reservations.reserve(number, null, null));
		var again = this.transactions.call(() -> this.reservations.reserve(number, null, null));

		assertThat(reserved).isEqualTo(6);
		assertThat(again).isEqualTo(6);
		var order = this.transfers.byNumber(number);
		assertThat(order.state()).isEqualTo(TransferOrder.State.RESERVED);
		assertThat(order.lines()).containsExactly(new TransferOrder.Line(1, this.item, 10, 6, 0, 0, 0));
		assertThat(this.context.getBean(Alerts.class).recent(20))
			.anySatisfy((alert) -> assertThat(alert.text()).contains(number, "4 of " + this.item + " are left out"));
		this.floor.assertBooksBalance();
	}

	private TransferRequest request(String key, String itemId, long quantity) {
		return new TransferRequest(key, this.source.siteId(), this.target.siteId(), TOMORROW, "sam", null,
				List.of(new TransferRequest.Line(itemId, quantity)));
	}

}
