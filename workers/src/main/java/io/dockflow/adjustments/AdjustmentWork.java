package io.dockflow.adjustments;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;

import io.dockflow.engine.BpmnErrorException;
import io.dockflow.engine.JobContext;
import io.dockflow.inventory.Availability;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockStatus;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.processes.Errors;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The steps of {@code adjust-stock}; each is called inside its job's transaction.
 */
@Component
public class AdjustmentWork {

	private final AdjustmentRows rows;

	private final Availability availability;

	private final StockLedger ledger;

	private final Clock clock;

	AdjustmentWork(AdjustmentRows rows, Availability availability, StockLedger ledger, Clock clock) {
		this.rows = rows;
		this.availability = availability;
		this.ledger = ledger;
		this.clock = clock;
	}

	/** What the approval policy asks for. */
	public Assessment assess(String requestNumber) {
		var adjustment = this.rows.find(requestNumber).orElseThrow(() -> new NotFound("adjustment", requestNumber));
		var units = adjustment.lines().stream().mapToLong((line) -> Math.abs(line.delta())).sum();
		var held = adjustment.lines().stream().mapToLong((line) -> this.availability.inCell(line.cell())).sum();
		var percent = (held > 0) ? Math.min(1000, Math.ceilDiv(units * 100, held)) : 100;
		return new Assessment(kind(adjustment), reason(adjustment), units, percent, summary(adjustment, units));
	}

	private static String kind(Adjustment adjustment) {
		if (adjustment.kind() == Adjustment.Kind.ADJUST) {
			return "adjust";
		}
		return adjustment.lines().stream().anyMatch((line) -> line.toStatus() == StockStatus.AVAILABLE) ? "release"
				: "change-status";
	}

	private static String reason(Adjustment adjustment) {
		return adjustment.reasonCode().name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String summary(Adjustment adjustment, long units) {
		var first = adjustment.lines().getFirst();
		var what = (first.toStatus() != null)
				? "%d of %s become %s".formatted(first.delta(), first.cell(), first.toStatus())
				: "%+d of %s".formatted(first.delta(), first.cell());
		var more = adjustment.lines().size() - 1;
		return "%s asks: %s%s. %d units, %s. %s".formatted(adjustment.requestedBy(), what,
				(more > 0) ? " and %d more places".formatted(more) : "", units, reason(adjustment), adjustment.note());
	}

	/**
	 * Posts a request.
	 * @throws BpmnErrorException {@code SAME_PERSON} when who asked approved it,
	 * {@code ADJUSTMENT_NOT_POSSIBLE} when the stock does not allow it any more
	 */
	public void post(String requestNumber, @Nullable String approvedBy, @Nullable String note, JobContext job) {
		var adjustment = this.rows.lock(requestNumber).orElseThrow(() -> new NotFound("adjustment", requestNumber));
		if (adjustment.state() != Adjustment.State.REQUESTED) {
			return;
		}
		if (adjustment.requestedBy().equals(approvedBy)) {
			throw new BpmnErrorException(Errors.SAME_PERSON,
					"%s asked for %s and cannot approve it. Somebody else has to.".formatted(approvedBy,
							requestNumber));
		}
		try {
			this.ledger.post(posting(adjustment, approvedBy, job));
		}
		catch (BusinessRuleViolation ex) {
			throw new BpmnErrorException(Errors.ADJUSTMENT_NOT_POSSIBLE, String.valueOf(ex.getMessage()),
					Map.of("failure", String.valueOf(ex.getMessage())));
		}
		this.rows.decide(requestNumber, Adjustment.State.POSTED, approvedBy, note, null);
	}

	private Posting posting(Adjustment adjustment, @Nullable String approvedBy, JobContext job) {
		var approval = (approvedBy != null) ? new Posting.Approval(adjustment.requestNumber(), approvedBy) : null;
		var text = reason(adjustment).replace('-', ' ') + (adjustment.note().isBlank() ? "" : ": " + adjustment.note());
		return new Posting("adjustment:" + adjustment.requestNumber(),
				(adjustment.kind() == Adjustment.Kind.ADJUST) ? MovementType.ADJUSTMENT : MovementType.STATUS_CHANGE,
				text.substring(0, Math.min(text.length(), 200)), adjustment.requestedBy(), job.processInstanceKey(),
				adjustment.requestNumber(), this.clock.instant(), approval,
				adjustment.lines().stream().map(AdjustmentWork::transfer).toList());
	}

	private static StockTransfer transfer(Adjustment.Line line) {
		return (line.toStatus() != null)
				? StockTransfer.move(line.cell(), line.cell().as(line.toStatus()), line.delta())
				: StockTransfer.adjusting(line.cell(), line.delta());
	}

	/** Notes that somebody did not approve. */
	public void reject(String requestNumber, @Nullable String rejectedBy, @Nullable String note) {
		this.rows.decide(requestNumber, Adjustment.State.REJECTED, rejectedBy, note, null);
	}

	/** Notes that it could not be posted. */
	public void fail(String requestNumber, @Nullable String failure) {
		this.rows.decide(requestNumber, Adjustment.State.FAILED, null, null, failure);
	}

	/**
	 * A request as the approval policy sees it.
	 *
	 * @param kind {@code adjust}, {@code change-status}, or {@code release} when
	 * something becomes sellable
	 * @param units base units it changes
	 * @param percent of what the cells hold, rounded up, at most 1000
	 */
	public record Assessment(String kind, String reason, long units, long percent, String summary) {
	}

}
