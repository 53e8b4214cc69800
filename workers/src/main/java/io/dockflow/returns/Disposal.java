package io.dockflow.returns;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.dockflow.decisions.Decisions;
import io.dockflow.engine.JobContext;
import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockStatus;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.shared.Explanation;
import io.dockflow.sites.Site;
import io.dockflow.sites.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What becomes of graded goods. Each method is called inside its job's transaction.
 */
@Component
public class Disposal {

	static final String DECISION = "return";

	private static final String RULE = "return-disposition-1";

	private static final int LONGEST_REASON = 200;

	private final ReturnRows rows;

	private final StockLedger ledger;

	private final Decisions decisions;

	private final Sites sites;

	private final Clock clock;

	Disposal(ReturnRows rows, StockLedger ledger, Decisions decisions, Sites sites, Clock clock) {
		this.rows = rows;
		this.ledger = ledger;
		this.decisions = decisions;
		this.sites = sites;
		this.clock = clock;
	}

	/**
	 * Changes the status of all but what is to be scrapped, which waits for its approval.
	 */
	public Sorted apply(String returnNumber, List<Decided> decided, JobContext job) {
		decided.forEach((line) -> this.rows.disposed(returnNumber, line.line(),
				CustomerReturn.Disposition.of(line.disposition())));
		var sorted = this.rows.lock(returnNumber);
		var transfers = new ArrayList<StockTransfer>();
		for (var line : sorted.received()) {
			var status = statusAfter(required(line));
			if (status != StockStatus.RETURNED) {
				var cell = cell(sorted, line, StockStatus.RETURNED);
				transfers.add(StockTransfer.move(cell, cell.as(status), line.received()));
			}
		}
		var by = Objects.requireNonNullElse(sorted.gradedBy(), "returns");
		if (!transfers.isEmpty()) {
			this.ledger.post(new Posting("return-sorted:" + job.idempotencyKey(), MovementType.STATUS_CHANGE,
					"graded return", by, job.processInstanceKey(), returnNumber, this.clock.instant(), transfers));
		}
		this.rows.setState(returnNumber, CustomerReturn.State.SORTED);
		explain(sorted);
		var scrap = of(sorted, CustomerReturn.Disposition.SCRAP);
		return new Sorted(toPutAway(sorted), scrap.stream().mapToLong(CustomerReturn.Line::received).sum(),
				scrap.stream().mapToLong(CustomerReturn.Line::valueCents).sum() / 100.0, text(scrap));
	}

	private static CustomerReturn.Disposition required(CustomerReturn.Line line) {
		var disposition = line.disposition();
		if (disposition == null) {
			throw new IllegalStateException(
					"Expected a disposition of line %d, but there is none. Look at the decision table."
						.formatted(line.line()));
		}
		return disposition;
	}

	private static StockStatus statusAfter(CustomerReturn.Disposition disposition) {
		return switch (disposition) {
			case RESTOCK -> StockStatus.AVAILABLE;
			case REWORK -> StockStatus.INSPECTION;
			case VENDOR -> StockStatus.BLOCKED;
			case SCRAP -> StockStatus.RETURNED;
		};
	}

	private static StockCell cell(CustomerReturn of, CustomerReturn.Line line, StockStatus status) {
		return new StockCell(of.siteId(), Objects.requireNonNull(line.locationId()), line.itemId(), line.lot(),
				Objects.requireNonNull(line.handlingUnitId()), status, "");
	}

	/** A store has no bins that a put-away could propose: its people shelve it. */
	private List<String> toPutAway(CustomerReturn sorted) {
		if (this.sites.byId(sorted.siteId()).kind() != Site.SiteKind.WAREHOUSE) {
			return List.of();
		}
		return of(sorted, CustomerReturn.Disposition.RESTOCK).stream()
			.map((line) -> Objects.requireNonNull(line.handlingUnitId()))
			.toList();
	}

	private static List<CustomerReturn.Line> of(CustomerReturn sorted, CustomerReturn.Disposition disposition) {
		return sorted.received().stream().filter((line) -> line.disposition() == disposition).toList();
	}

	private static String text(List<CustomerReturn.Line> lines) {
		return lines.stream()
			.map((line) -> "%d of %s, grade %s%s".formatted(line.received(), line.itemId(), line.grade(),
					(line.note() != null && !line.note().isBlank()) ? " (%s)".formatted(line.note()) : ""))
			.collect(Collectors.joining("; "));
	}

	private void explain(CustomerReturn sorted) {
		var candidates = sorted.received()
			.stream()
			.map((line) -> new Explanation.Candidate("Line %d, %s".formatted(line.line(), line.itemId()),
					line.received(), true,
					"grade %s: %s%s".formatted(line.grade(), required(line).name().toLowerCase(java.util.Locale.ROOT),
							(required(line) == CustomerReturn.Disposition.VENDOR) ? ", held for the supplier" : "")))
			.toList();
		this.decisions.record(DECISION, sorted.returnNumber(), "%d lines".formatted(candidates.size()), RULE,
				new Explanation("What becomes of it",
						"The grades of %s as the policy return-disposition takes them.".formatted(sorted.gradedBy()),
						candidates));
	}

	/** Takes what is to be scrapped out of the books. */
	public void scrap(String returnNumber, @Nullable String decidedBy, @Nullable String note, JobContext job) {
		var sorted = this.rows.lock(returnNumber);
		var scrap = of(sorted, CustomerReturn.Disposition.SCRAP);
		if (scrap.isEmpty()) {
			return;
		}
		var by = (decidedBy != null) ? decidedBy : Objects.requireNonNullElse(sorted.gradedBy(), "returns");
		var reason = "SCRAP: " + text(scrap);
		this.ledger.post(new Posting("return-scrap:" + job.idempotencyKey(), MovementType.ADJUSTMENT,
				reason.substring(0, Math.min(reason.length(), LONGEST_REASON)), by, job.processInstanceKey(),
				returnNumber, this.clock.instant(),
				(decidedBy != null) ? new Posting.Approval(returnNumber, decidedBy) : null,
				scrap.stream()
					.map((line) -> StockTransfer.out(cell(sorted, line, StockStatus.RETURNED),
							ExternalAccount.ADJUSTMENT, line.received()))
					.toList()));
		this.rows.scrapDecided(returnNumber, decidedBy, note);
	}

	/** Has what was not to be scrapped inspected again. */
	public void keep(String returnNumber, @Nullable String decidedBy, @Nullable String note, JobContext job) {
		var sorted = this.rows.lock(returnNumber);
		var kept = of(sorted, CustomerReturn.Disposition.SCRAP);
		if (kept.isEmpty()) {
			return;
		}
		this.ledger.post(new Posting("return-kept:" + job.idempotencyKey(), MovementType.STATUS_CHANGE,
				"not scrapped, inspected again", (decidedBy != null) ? decidedBy : "returns", job.processInstanceKey(),
				returnNumber, this.clock.instant(), kept.stream().map((line) -> {
					var cell = cell(sorted, line, StockStatus.RETURNED);
					return StockTransfer.move(cell, cell.as(StockStatus.INSPECTION), line.received());
				}).toList()));
		kept.forEach((line) -> this.rows.disposed(returnNumber, line.line(), CustomerReturn.Disposition.REWORK));
		this.rows.scrapDecided(returnNumber, decidedBy, note);
	}

	/** What the policy said of a line: {@code restock}, {@code rework} … */
	public record Decided(int line, String disposition) {
	}

	/**
	 * What is to be done.
	 *
	 * @param handlingUnitIds that can be sold again, to put away
	 * @param scrapUnits base units to scrap
	 * @param scrapValue their known value in euros
	 */
	public record Sorted(List<String> handlingUnitIds, long scrapUnits, double scrapValue, String scrapText) {
	}

}
