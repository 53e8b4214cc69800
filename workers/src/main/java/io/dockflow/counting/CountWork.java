package io.dockflow.counting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.dockflow.catalog.Items;
import io.dockflow.engine.BpmnErrorException;
import io.dockflow.engine.JobContext;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.Reservations;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockRow;
import io.dockflow.inventory.StockStatus;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.processes.Errors;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The steps of {@code count-stock} that make the books right; each is called inside its
 * job's transaction.
 */
@Component
public class CountWork {

	private final Counts counts;

	private final CountRows rows;

	private final CountedStock stock;

	private final Items items;

	private final Reservations reservations;

	private final ReservedGoods holders;

	private final StockLedger ledger;

	private final Clock clock;

	CountWork(Counts counts, CountRows rows, CountedStock stock, Items items, Reservations reservations,
			ReservedGoods holders, StockLedger ledger, Clock clock) {
		this.counts = counts;
		this.rows = rows;
		this.stock = stock;
		this.items = items;
		this.reservations = reservations;
		this.holders = holders;
		this.ledger = ledger;
		this.clock = clock;
	}

	/**
	 * Frees what is missing and reserved, by looking for it elsewhere.
	 * @throws BpmnErrorException {@code ADJUSTMENT_NOT_POSSIBLE} when the difference
	 * cannot be posted even so
	 */
	public void free(String countNumber, @Nullable String decision, List<CountedLine> decided) {
		var count = this.rows.lock(countNumber);
		var differences = differences(count, CountDecision.of(decision), decided);
		requirePieces(count, differences);
		var plan = CountCorrection.of(count, this.stock.read(count.locationId(), count.itemId()), differences);
		plan.reserved().forEach((goods, missing) -> free(count, goods, missing));
		var now = CountCorrection.of(count, this.stock.lock(count.locationId(), count.itemId()), differences);
		if (!now.reserved().isEmpty()) {
			var first = now.reserved().entrySet().iterator().next();
			throw impossible(
					"%d of %s are missing and reserved for work that cannot look elsewhere. Cancel that work, have it counted again or leave the books as they are."
						.formatted(first.getValue(), first.getKey()));
		}
	}

	private void free(Count count, Goods goods, long missing) {
		var left = missing;
		for (var row : this.stock.read(count.locationId(), goods.itemId())) {
			if (row.reserved() == 0 || !CountCorrection.goods(row.cell()).equals(goods)) {
				continue;
			}
			for (var id : this.stock.reservations(row.cell())) {
				if (left > 0) {
					left -= this.holders.lookElsewhere(this.reservations.byId(id), left);
				}
			}
		}
	}

	/** Nobody knows from a number which pieces are missing, or of which lot. */
	private void requirePieces(Count count, Map<Goods, Long> differences) {
		var known = this.items.byIds(differences.keySet().stream().map(Goods::itemId).distinct().toList());
		differences.forEach((goods, difference) -> {
			var item = Objects.requireNonNull(known.get(goods.itemId()));
			if (item.serialTracked()) {
				throw impossible(
						"The pieces of %s have numbers. Correct them by name through an adjustment, and leave the books of %s as they are."
							.formatted(goods.itemId(), count.countNumber()));
			}
			if (item.lotTracked() && goods.lot().isEmpty()) {
				throw impossible("Item %s is tracked by lots, but none was read. Have it counted again, or say the lot."
					.formatted(goods.itemId()));
			}
		});
	}

	private static BpmnErrorException impossible(String failure) {
		return new BpmnErrorException(Errors.ADJUSTMENT_NOT_POSSIBLE, failure, Map.of("failure", failure));
	}

	/** Posts the difference with who stands for it; nothing when the books stay. */
	public void post(String countNumber, @Nullable String decision, List<CountedLine> decided,
			@Nullable String decidedBy, @Nullable String note, JobContext job) {
		var count = this.rows.lock(countNumber);
		var chosen = CountDecision.of(decision);
		var counter = count.counted().getLast().countedBy();
		var by = (chosen.isMade() && decidedBy != null) ? decidedBy : Objects.requireNonNull(counter);
		var plan = CountCorrection.of(count, this.stock.lock(count.locationId(), count.itemId()),
				differences(count, chosen, decided));
		if (!plan.reserved().isEmpty()) {
			throw new BusinessRuleViolation(
					"Expected what count %s found missing to be free, but it was reserved meanwhile: %s. Try again."
						.formatted(countNumber, plan.reserved()));
		}
		this.rows.decided(countNumber, chosen.code(), by, note);
		if (!plan.transfers().isEmpty()) {
			this.ledger.post(posting(count, "count:" + countNumber, MovementType.ADJUSTMENT, "count-difference",
					String.valueOf(counter), by, job, plan.transfers()));
		}
	}

	private Posting posting(Count count, String key, MovementType type, String reason, String postedBy,
			String approvedBy, JobContext job, List<StockTransfer> transfers) {
		return new Posting(key, type, reason, postedBy, job.processInstanceKey(), count.countNumber(),
				this.clock.instant(), new Posting.Approval(count.countNumber(), approvedBy), transfers);
	}

	/**
	 * What the books are to be corrected by, less how they were corrected since it was
	 * counted.
	 */
	private Map<Goods, Long> differences(Count count, CountDecision decision, List<CountedLine> decided) {
		var counted = count.counted();
		var round = (decision == CountDecision.FIRST) ? counted.getFirst() : counted.getLast();
		var differences = switch (decision) {
			case FIRST, LAST, AGREED -> new TreeMap<>(round.differences());
			case QUANTITY -> decided(round, decided);
			case KEEP -> new TreeMap<Goods, Long>();
		};
		var corrected = this.stock.corrected(count.locationId(), Objects.requireNonNull(round.endedPosition()));
		corrected.forEach((goods, correction) -> differences.computeIfPresent(goods,
				(one, difference) -> (difference == correction) ? null : difference - correction));
		return differences;
	}

	/** As the supervisor says; what they do not name stays as it is. */
	private TreeMap<Goods, Long> decided(Count.Round round, List<CountedLine> decided) {
		var differences = new TreeMap<Goods, Long>();
		for (var line : decided) {
			var item = this.items.byBarcode(line.itemId())
				.orElseThrow(() -> new NotFound("item", line.itemId()))
				.item();
			var goods = new Goods(item.itemId(), (line.lot() != null) ? line.lot().strip() : "");
			var booked = round.lines()
				.stream()
				.filter((one) -> one.goods().equals(goods))
				.mapToLong(Count.Line::bookedOrZero)
				.sum();
			if (line.quantity() != booked) {
				differences.put(goods, line.quantity() - booked);
			}
		}
		return differences;
	}

	/**
	 * Closes the count: what a short pick blocked and the count found may be sold again,
	 * and the location was counted. What pickers missed since is counted anew.
	 */
	public void close(String countNumber, JobContext job) {
		var count = this.rows.lock(countNumber);
		var rows = this.stock.lock(count.locationId(), count.itemId());
		if (!CountDecision.KEEP.code().equals(count.decision())) {
			release(count, rows, job);
		}
		var adjusted = this.ledger.ofDocument(countNumber)
			.stream()
			.anyMatch((movement) -> movement.type() == MovementType.ADJUSTMENT);
		this.rows.close(count, adjusted ? Count.State.ADJUSTED : Count.State.COUNTED);
		if (this.stock.hasShortPicksSince(count, ended(count))) {
			this.counts.request(new CountRequest("after:" + countNumber, count.siteId(), count.locationId(),
					count.itemId(), CountRequest.Cause.SHORT_PICK, "counting"));
		}
	}

	private static long ended(Count count) {
		return Objects.requireNonNull(count.counted().getLast().endedPosition());
	}

	private void release(Count count, List<StockRow> rows, JobContext job) {
		var held = new HashMap<StockCell, Long>();
		rows.forEach((row) -> held.put(row.cell(), row.free()));
		var transfers = new ArrayList<StockTransfer>();
		this.stock.blockedByShortPicks(count, ended(count)).forEach((cell, blocked) -> {
			var quantity = Math.min(blocked, held.getOrDefault(cell, 0L));
			if (quantity > 0) {
				transfers.add(StockTransfer.move(cell, cell.as(StockStatus.AVAILABLE), quantity));
			}
		});
		if (!transfers.isEmpty()) {
			var counter = String.valueOf(count.counted().getLast().countedBy());
			this.ledger.post(posting(count, "count-release:" + count.countNumber(), MovementType.STATUS_CHANGE,
					"found by a count", counter, (count.decidedBy() != null) ? count.decidedBy() : counter, job,
					transfers));
		}
	}

}
