package io.dockflow.counting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.dockflow.counting.CountRequest.Cause;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import io.dockflow.orders.OrderRequest.Line;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts that the clock asks for: what is due, and a few bins that should be empty.
 */
@DatabaseTest
class DueCountsIT {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Counts counts;

	@Autowired
	private CountComparisons comparisons;

	@Autowired
	private CountWork work;

	@Autowired
	private DueCounts due;

	@Autowired
	private ZeroChecks zeroChecks;

	@Autowired
	private StockLedger ledger;

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
	void plansNoMoreCountsThanADayHolds() {
		for (int number = 0; number < 22; number++) {
			this.site.stock(this.site.bin(), this.cup, 1);
		}
		this.site.bin();

		this.floor.tx(this.due::request);
		this.floor.tx(this.due::request);

		assertThat(open()).hasSize(20).allSatisfy((count) -> assertThat(count.cause()).isEqualTo(Cause.PLANNED));
		count(open().getLast(), 1);
		this.floor.tx(this.due::request);
		assertThat(open()).hasSize(19);
	}

	@Test
	void aPickThatTakesTheLastOfABinHasItLookedInto() {
		var emptied = this.site.stock(this.site.bin(), this.cup, 6).locationId();
		this.floor.queued(new Line(this.cup, 6));
		this.floor.pick(this.floor.releasedWave());
		var left = this.site.item();
		this.site.stock(this.site.bin(), left, 6);
		this.floor.queued(new Line(left, 5));
		this.floor.pick(this.floor.releasedWave());

		this.floor.tx(this.zeroChecks::request);
		this.floor.tx(this.zeroChecks::request);

		assertThat(open()).singleElement().satisfies((count) -> {
			assertThat(count.locationId()).isEqualTo(emptied);
			assertThat(count.itemId()).isNull();
			assertThat(count.cause()).isEqualTo(Cause.ZERO_CHECK);
			assertThat(this.floor.messages(count.countNumber())).containsExactly("count-requested");
		});
	}

	@Test
	void aZeroCheckIsLessUrgentThanOtherCounts() {
		emptied();
		this.floor.tx(this.zeroChecks::request);
		this.site.worker("counting");
		var spot = this.counts.request(new CountRequest("spot:" + UUID.randomUUID(), this.site.siteId(),
				this.site.bin(), null, Cause.SPOT, "sam"));

		assertThat(priority(open().getLast())).isLessThan(priority(spot));
	}

	@Test
	void asksForNoMoreThanAShiftHoldsAndForTheNewestFirst() {
		var first = emptied();
		for (int number = 0; number < 6; number++) {
			emptied();
		}

		this.floor.tx(this.zeroChecks::request);
		this.floor.tx(this.zeroChecks::request);
		assertThat(open()).hasSize(5).noneMatch((count) -> count.locationId().equals(first));

		open().forEach((count) -> count(count, 0));
		this.floor.tx(this.zeroChecks::request);
		assertThat(open()).as("within the same shift").isEmpty();
		this.floor.tx(() -> zeroChecks(Instant.now().plus(Duration.ofHours(9)), 5, Map.of()).request());
		assertThat(open()).as("in the next shift").hasSize(2);
	}

	@Test
	void whatNobodyCameToTakesRoomFromTheNextShift() {
		for (int number = 0; number < 6; number++) {
			emptied();
		}
		this.floor.tx(this.zeroChecks::request);

		this.floor.tx(() -> zeroChecks(Instant.now().plus(Duration.ofHours(9)), 5, Map.of()).request());

		assertThat(open()).hasSize(5);
	}

	@Test
	void aBinThatWasCountedLatelyOrFilledAgainIsLeftAlone() {
		var counted = this.site.bin();
		var cell = this.site.stock(counted, this.cup, 4);
		count(this.counts.request(
				new CountRequest("spot:" + UUID.randomUUID(), this.site.siteId(), counted, null, Cause.SPOT, "sam")),
				4);
		empty(cell, 4);
		var filled = emptied();
		this.site.stock(filled, this.cup, 2);

		this.floor.tx(this.zeroChecks::request);
		assertThat(open()).isEmpty();
		this.floor.tx(() -> zeroChecks(Instant.now().plus(Duration.ofHours(1)), 5, Map.of(), 0).request());
		assertThat(open()).extracting(Count::locationId).containsExactly(counted);
	}

	@Test
	void whatWasCorrectedAwayWasLookedIntoAlready() {
		var cell = this.site.stock(this.site.bin(), this.cup, 4);
		this.ledger.post(posting(MovementType.ADJUSTMENT, StockTransfer.adjusting(cell, -4)));

		this.floor.tx(this.zeroChecks::request);

		assertThat(open()).isEmpty();
	}

	@Test
	void aSiteMayDoWithoutThem() {
		emptied();

		this.floor.tx(() -> zeroChecks(Instant.now(), 0, Map.of()).request());
		this.floor.tx(() -> zeroChecks(Instant.now(), 5, Map.of(this.site.siteId(), 0)).request());
		assertThat(open()).isEmpty();
		this.floor.tx(() -> zeroChecks(Instant.now(), 0, Map.of(this.site.siteId(), 1)).request());
		assertThat(open()).hasSize(1);
	}

	private ZeroChecks zeroChecks(Instant now, int perShift, Map<String, Integer> at) {
		return zeroChecks(now, perShift, at, 14);
	}

	private ZeroChecks zeroChecks(Instant now, int perShift, Map<String, Integer> at, int days) {
		return new ZeroChecks(this.context.getBean(JdbcClient.class), this.counts,
				new CountSettings(30, 90, 180, 20, perShift, at, days), Clock.fixed(now, ZoneOffset.UTC));
	}

	/** A bin of which a move just took the last. */
	private String emptied() {
		var cell = this.site.stock(this.site.bin(), this.cup, 3);
		empty(cell, 3);
		return cell.locationId();
	}

	private void empty(StockCell cell, long quantity) {
		this.ledger
			.post(posting(MovementType.MOVE, StockTransfer.move(cell, cell.at(this.site.receiving()), quantity)));
	}

	private static Posting posting(MovementType type, StockTransfer transfer) {
		return new Posting("due-test:" + UUID.randomUUID(), type, "test", "test", null, "TEST", Instant.now(),
				List.of(transfer));
	}

	private int priority(Count count) {
		return this.context.getBean(Assignments.class)
			.assign(TaskKind.COUNT, count.countNumber(), this.site.siteId(), "counting", count.locationId())
			.priority();
	}

	private List<Count> open() {
		return this.counts.list(this.site.siteId(), Count.State.OPEN, 0, 100);
	}

	private void count(Count count, long quantity) {
		this.floor.tx(() -> this.comparisons.compare(count.countNumber(),
				(quantity == 0) ? List.of() : List.of(new CountedLine(this.cup, null, quantity)), "nora"));
		this.floor.tx(() -> this.work.close(count.countNumber(), OutboundFloor.job()));
	}

}
