package io.dockflow.transfers;

import java.time.Clock;

import io.dockflow.engine.JobContext;
import io.dockflow.inventory.ExpectedStock;
import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.Reservations;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * How transfers end: losses are written off, what is reserved is free again, and the
 * outcome is filed. Each method is called inside its job's transaction.
 */
@Component
public class TransferClosing {

	private static final int LONGEST_REASON = 200;

	private final TransferRows rows;

	private final SentLines sent;

	private final Reservations reservations;

	private final ExpectedStock expected;

	private final StockLedger ledger;

	private final Assignments assignments;

	private final TransferNews news;

	private final Clock clock;

	TransferClosing(TransferRows rows, SentLines sent, Reservations reservations, ExpectedStock expected,
			StockLedger ledger, Assignments assignments, TransferNews news, Clock clock) {
		this.rows = rows;
		this.sent = sent;
		this.reservations = reservations;
		this.expected = expected;
		this.ledger = ledger;
		this.assignments = assignments;
		this.news = news;
		this.clock = clock;
	}

	/** Takes what is still on the way out of the books: it is lost. */
	public void writeOff(String transferNumber, @Nullable String decidedBy, @Nullable String note, JobContext job) {
		this.rows.lock(transferNumber);
		var lost = this.reservations.of(transferNumber);
		if (lost.isEmpty()) {
			return;
		}
		var by = (decidedBy != null) ? decidedBy : "transfers";
		var reason = "lost on the way" + ((note != null && !note.isBlank()) ? ": " + note.strip() : "");
		this.ledger.post(new Posting("transfer-loss:" + job.idempotencyKey(), MovementType.ADJUSTMENT,
				reason.substring(0, Math.min(reason.length(), LONGEST_REASON)), by, job.processInstanceKey(),
				transferNumber, this.clock.instant(), new Posting.Approval(transferNumber, by),
				lost.stream()
					.map((held) -> StockTransfer.out(held.cell(), ExternalAccount.ADJUSTMENT, held.quantity())
						.consuming(held.id()))
					.toList()));
		lost.forEach((held) -> this.sent.lose(transferNumber, held.line(), held.quantity()));
		this.expected.settle(transferNumber);
		this.rows.claimed(transferNumber, by, note);
	}

	/**
	 * Files how a transfer ended.
	 * @param outcome {@code rejected}, {@code nothing-to-send}, {@code cancelled} or
	 * {@code closed}
	 */
	public void close(String transferNumber, String outcome, @Nullable String decidedBy, @Nullable String note) {
		var order = this.rows.lock(transferNumber);
		if (order.state().ended()) {
			return;
		}
		var state = (order.state() == TransferOrder.State.CANCELLING) ? TransferOrder.State.CANCELLED
				: switch (outcome) {
					case "rejected" -> TransferOrder.State.REJECTED;
					case "nothing-to-send" -> TransferOrder.State.NOTHING_TO_SEND;
					case "cancelled" -> TransferOrder.State.CANCELLED;
					case "closed" -> TransferOrder.State.CLOSED;
					default -> throw new IllegalArgumentException(
							"Expected rejected, nothing-to-send, cancelled or closed, but got '%s'. Correct the end event's input."
								.formatted(outcome));
				};
		if (state != TransferOrder.State.CLOSED) {
			release(transferNumber);
			this.assignments.cancel(TaskKind.TRANSFER, transferNumber);
		}
		if (state == TransferOrder.State.REJECTED) {
			this.rows.decided(transferNumber, decidedBy, note);
		}
		this.rows.setState(transferNumber, state);
		this.news.of(transferNumber);
	}

	/** Gives back what the source had reserved. */
	public void release(String transferNumber) {
		this.reservations.release(transferNumber);
	}

}
