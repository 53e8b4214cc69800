package io.dockflow.counting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.dockflow.counting.CountRequest.Cause;
import io.dockflow.engine.BpmnErrorException;
import io.dockflow.engine.Transactions;
import io.dockflow.inventory.Availability;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.Reservations;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockStatus;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.orders.OrderRequest.Line;
import io.dockflow.picking.PickLists;
import io.dockflow.picking.ShortLine;
import io.dockflow.processes.Errors;
import io.dockflow.shared.Scan;
import io.dockflow.shared.ScanRefused;
import io.dockflow.shared.StorageCondition;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanels;
import io.dockflow.suppliers.SupplyTerms;
import io.dockflow.suppliers.SupplyTermsOf;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Counts on the real ledger, step by step as the process takes them.
 */
@DatabaseTest
class CountsIT {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Counts counts;

	@Autowired
	private CountComparisons comparisons;

	@Autowired
	private CountWork work;

	@Autowired
	private StockLedger ledger;

	@Autowired
	private Availability availability;

	@Autowired
	private Transactions transactions;

	@Autowired
	private WorkPanels panels;

	private TestSite site;

	private OutboundFloor floor;

	private String bin;

	private String cup;

	@BeforeEach
	void openSite() {
		this.site = TestSite.in(this.context);
		this.floor = new OutboundFloor(this.context, this.site);
		this.bin = this.site.bin();
		this.cup = this.site.item();
	}

	@Test
	void aDifferenceIsWorthWhatTheGoodsCostAtTheSupplierWhoIsAskedFirst() {
		this.context.getBean(SupplyTermsOf.class)
			.agree(List.of(new SupplyTerms(this.site.supplierId(), this.cup, 350, 1, 1, 3, true)));
		this.site.stock(this.bin, this.cup, 10);
		this.floor.queued(new Line(this.cup, 6));
		var list = this.context.getBean(PickLists.class).ofWave(this.floor.releasedWave()).getFirst().pickListNumber();
		this.floor.confirm(list, new ShortLine(1, 2));
		this.floor.resolveShort(list);

		var first = compare(onlyCount(), 4, "nora");

		assertThat(first.units()).isPositive();
		assertThat(first.value()).isEqualTo(350 * first.units());
	}

	@Test
	void aShortPickIsCountedAndTakenOffTheBooks() {
		this.site.stock(this.bin, this.cup, 10);
		this.floor.queued(new Line(this.cup, 6));
		var list = this.context.getBean(PickLists.class).ofWave(this.floor.releasedWave()).getFirst().pickListNumber();
		this.floor.confirm(list, new ShortLine(1, 2));
		this.floor.resolveShort(list);
		var count = onlyCount();

		assertThat(count.cause()).isEqualTo(Cause.SHORT_PICK);
		assertThat(this.floor.messages(count.countNumber())).containsExactly("count-requested");
		assertThat(compare(count, 4, "nora").outcome()).isEqualTo("differs");
		this.floor.handOver(list);
		var second = compare(count, 4, "omar");
		settle(count, null, List.of(), null);

		assertThat(second).isEqualTo(new CountComparisons.Comparison("differs-again", true, 4, 50, 0, "short-pick",
				"|nora|omar|", this.cup + ": nora saw 4 of 8 booked, omar saw 4 of 8 booked."));
		assertThat(this.floor.stock()).contains(this.bin + "|" + this.cup + "||AVAILABLE|4|0")
			.noneMatch((row) -> row.contains("BLOCKED"));
		assertThat(this.ledger.ofDocument(count.countNumber())).singleElement().satisfies((movement) -> {
			assertThat(movement.type()).isEqualTo(MovementType.ADJUSTMENT);
			assertThat(movement.reason()).isEqualTo("count-difference");
			assertThat(movement.quantity()).isEqualTo(4);
			assertThat(movement.postedBy()).isEqualTo("omar");
			assertThat(movement.approvedBy()).isEqualTo("omar");
		});
		assertThat(this.counts.byNumber(count.countNumber())).satisfies((closed) -> {
			assertThat(closed.state()).isEqualTo(Count.State.ADJUSTED);
			assertThat(closed.rounds()).extracting(Count.Round::countedBy).containsExactly("nora", "omar");
		});
		this.floor.assertBooksBalance();
	}

	@Test
	void whatAShortPickBlockedAndTheCountFoundMayBeSoldAgain() {
		this.site.stock(this.bin, this.cup, 10);
		this.floor.queued(new Line(this.cup, 6));
		var list = this.context.getBean(PickLists.class).ofWave(this.floor.releasedWave()).getFirst().pickListNumber();
		this.floor.confirm(list, new ShortLine(1, 2));
		this.floor.resolveShort(list);
		this.floor.handOver(list);
		this.ledger
			.post(posting(MovementType.STATUS_CHANGE, StockTransfer.move(cell(), cell().as(StockStatus.BLOCKED), 1)));
		var count = onlyCount();

		assertThat(compare(count, 8, "nora").outcome()).isEqualTo("as-booked");
		close(count);

		assertThat(this.floor.stock()).contains(this.bin + "|" + this.cup + "||AVAILABLE|7|0",
				this.bin + "|" + this.cup + "||BLOCKED|1|0");
		assertThat(this.counts.byNumber(count.countNumber()).state()).isEqualTo(Count.State.COUNTED);
		this.floor.assertBooksBalance();
	}

	@Test
	void pickersWhoMoveStockMeanwhileMakeNoDifference() {
		this.site.stock(this.bin, this.cup, 30);
		this.floor.queued(new Line(this.cup, 6));
		this.floor.queued(new Line(this.cup, 5));
		var wave = this.floor.releasedWave();
		var count = spot();
		var list = this.context.getBean(PickLists.class).ofWave(wave).getFirst().pickListNumber();

		this.floor.confirm(list);
		var before = compare(count, 30, "nora");
		assertThat(before.outcome()).as("counted before the picker came").isEqualTo("as-booked");
		close(count);

		var another = spot();
		assertThat(compare(another, 19, "nora").outcome()).as("eleven are on the cart").isEqualTo("as-booked");
		close(another);
		this.floor.handOver(list);
		var third = spot();
		this.ledger.post(posting(MovementType.MOVE, StockTransfer.move(cell(), cell().at(this.site.bin()), 4)));
		assertThat(compare(third, 19, "nora").outcome()).isEqualTo("as-booked");
		close(third);

		assertThat(this.availability.inCell(cell())).isEqualTo(15);
		this.floor.assertBooksBalance();
	}

	@Test
	void aDifferenceIsPostedOnTopOfWhatMovedMeanwhile() {
		this.site.stock(this.bin, this.cup, 30);
		var count = spot();
		compare(count, 33, "nora");
		this.ledger.post(posting(MovementType.MOVE, StockTransfer.move(cell(), cell().at(this.site.bin()), 10)));

		var second = compare(count, 23, "omar");
		settle(count, null, List.of(), null);

		assertThat(second.agree()).isTrue();
		assertThat(this.availability.inCell(cell())).isEqualTo(23);
		this.floor.assertBooksBalance();
	}

	@Test
	void theSupervisorsWordStands() {
		this.site.stock(this.bin, this.cup, 10);
		var count = spot();
		compare(count, 9, "nora");
		assertThat(compare(count, 3, "omar").agree()).isFalse();

		settle(count, "quantity", List.of(new CountedLine(this.cup, null, 12)), "sam");

		assertThat(this.availability.inCell(cell())).isEqualTo(12);
		assertThat(this.ledger.ofDocument(count.countNumber())).singleElement()
			.satisfies((movement) -> assertThat(movement.approvedBy()).isEqualTo("sam"));
		assertThat(this.counts.byNumber(count.countNumber())).satisfies((closed) -> {
			assertThat(closed.decision()).isEqualTo("quantity");
			assertThat(closed.decidedBy()).isEqualTo("sam");
		});
	}

	@Test
	void theBooksMayStayAsTheyAre() {
		this.site.stock(this.bin, this.cup, 10);
		var count = spot();
		compare(count, 9, "nora");
		compare(count, 3, "omar");

		settle(count, "keep", List.of(), "sam");

		assertThat(this.availability.inCell(cell())).isEqualTo(10);
		assertThat(this.counts.byNumber(count.countNumber()).state()).isEqualTo(Count.State.COUNTED);
	}

	@Test
	void anOrderGetsAnotherBinForWhatIsMissing() {
		this.site.stock(this.bin, this.cup, 10);
		var order = this.floor.queued(new Line(this.cup, 8));
		var wave = this.floor.releasedWave();
		var other = this.site.stock(this.site.bin(), this.cup, 20);
		var count = spot();
		compare(count, 5, "nora");
		compare(count, 5, "omar");

		settle(count, null, List.of(), null);

		var lines = this.context.getBean(PickLists.class).ofWave(wave).getFirst().lines();
		assertThat(lines).extracting((line) -> line.locationId() + " " + line.quantity())
			.containsExactly(this.bin + " 5", other.locationId() + " 3");
		assertThat(this.availability.inCell(cell())).isEqualTo(5);
		this.floor.pick(wave);
		assertThat(this.floor.order(order).picked()).isEqualTo(8);
		this.floor.assertBooksBalance();
	}

	@Test
	void whatNobodyCanFreeIsForTheSupervisor() {
		this.site.stock(this.bin, this.cup, 10);
		this.context.getBean(Reservations.class).reserve("TO-" + this.site.siteId(), 1, cell(), 8);
		var count = spot();
		compare(count, 5, "nora");
		compare(count, 5, "omar");

		assertThatExceptionOfType(BpmnErrorException.class).isThrownBy(() -> free(count, null, List.of()))
			.satisfies((error) -> {
				assertThat(error.code()).isEqualTo(Errors.ADJUSTMENT_NOT_POSSIBLE);
				assertThat(error.variables()).containsKey("failure");
			});
		settle(count, "quantity", List.of(new CountedLine(this.cup, null, 8)), "sam");
		assertThat(this.availability.inCell(cell())).isEqualTo(8);
	}

	@Test
	void countsByScannerWithoutTellingWhatIsBooked() {
		var tracked = this.site.item(StorageCondition.AMBIENT, true);
		this.site.stock(this.bin, this.cup, 10);
		var count = this.counts.request(
				new CountRequest("spot:" + UUID.randomUUID(), this.site.siteId(), this.bin, null, Cause.SPOT, "sam"));
		var task = task(count, "nora");

		assertThatExceptionOfType(ScanRefused.class).isThrownBy(() -> this.panels.scan(task, Scan.of(this.cup, 1)))
			.withMessageContaining("Scan the bin first");
		this.panels.scan(task, Scan.of(this.bin, 1));
		this.panels.scan(task, Scan.of(this.cup, 4));
		var outcome = this.panels.scan(task, Scan.of(this.cup, 6));
		assertThatExceptionOfType(ScanRefused.class).isThrownBy(() -> this.panels.scan(task, Scan.of(tracked, 1)))
			.withMessageContaining("lot");

		assertThat(outcome.panel().lines()).singleElement().satisfies((line) -> {
			assertThat(line.expected()).isNull();
			assertThat(line.done()).isEqualTo(10);
		});
		assertThat(this.panels.validate(task, Map.of())).isEmpty();
		assertThat(compare(count, List.of(), "nora").outcome()).isEqualTo("as-booked");
	}

	private StockCell cell() {
		return StockCell.loose(this.site.siteId(), this.bin, this.cup);
	}

	private Count spot() {
		return this.counts.request(new CountRequest("spot:" + UUID.randomUUID(), this.site.siteId(), this.bin, this.cup,
				Cause.SPOT, "sam"));
	}

	private Count onlyCount() {
		return this.counts.list(this.site.siteId(), Count.State.OPEN, 0, 10).getFirst();
	}

	private CountComparisons.Comparison compare(Count count, long quantity, String by) {
		return compare(count, List.of(new CountedLine(this.cup, null, quantity)), by);
	}

	private CountComparisons.Comparison compare(Count count, List<CountedLine> lines, String by) {
		return this.transactions.call(() -> this.comparisons.compare(count.countNumber(), lines, by));
	}

	private void free(Count count, @Nullable String decision, List<CountedLine> lines) {
		this.floor.tx(() -> this.work.free(count.countNumber(), decision, lines));
	}

	private void settle(Count count, @Nullable String decision, List<CountedLine> lines, @Nullable String by) {
		free(count, decision, lines);
		this.floor.tx(() -> this.work.post(count.countNumber(), decision, lines, by, "looked", OutboundFloor.job()));
		close(count);
	}

	private void close(Count count) {
		this.floor.tx(() -> this.work.close(count.countNumber(), OutboundFloor.job()));
	}

	private static WorkItem task(Count count, String username) {
		return new WorkItem("Task_CountStock", count.countNumber(), Map.of("countNumber", count.countNumber()),
				username);
	}

	private static Posting posting(MovementType type, StockTransfer transfer) {
		return new Posting("count-test:" + UUID.randomUUID(), type, "test", "test", null, "TEST", Instant.now(),
				List.of(transfer));
	}

}
