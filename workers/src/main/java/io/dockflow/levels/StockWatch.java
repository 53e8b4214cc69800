package io.dockflow.levels;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.ProcessMessages;
import io.dockflow.inventory.InventoryAudit;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockRow;
import io.dockflow.inventory.StockStatus;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.labor.Alerts;
import io.dockflow.processes.Messages;
import io.dockflow.shared.BusinessNumbers;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The steps of {@code watch-stock} and {@code audit-stock}; each is called inside its
 * job's transaction.
 */
@Component
public class StockWatch {

	private final CheckRows checks;

	private final StockLedger ledger;

	private final InventoryAudit audit;

	private final Alerts alerts;

	private final BusinessNumbers numbers;

	private final ProcessMessages messages;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StockWatch(CheckRows checks, StockLedger ledger, InventoryAudit audit, Alerts alerts, BusinessNumbers numbers,
			ProcessMessages messages, ApplicationEventPublisher events, Clock clock) {
		this.checks = checks;
		this.ledger = ledger;
		this.audit = audit;
		this.alerts = alerts;
		this.numbers = numbers;
		this.messages = messages;
		this.events = events;
		this.clock = clock;
	}

	/** Asks for a check of every site that has stock and no check open. */
	public void requestChecks() {
		this.checks.sites().forEach(this::requestCheck);
	}

	/** What ran low, out or over and is planned wants somebody to look now. */
	@EventListener
	void on(StockLevelChanged change) {
		if (change.after() != LevelState.OK && this.checks.isPlanned(change.siteId(), change.itemId())) {
			requestCheck(change.siteId());
		}
	}

	private void requestCheck(String siteId) {
		if (this.checks.lineUp(siteId)) {
			var number = this.numbers.next("CHECK");
			this.checks.insert(number, siteId);
			this.messages.publish(Messages.STOCK_CHECK_DUE, siteId, new CheckDue(siteId, number));
		}
	}

	/**
	 * Takes lots off sale whose last day came. What is reserved of them stays with its
	 * document, and the supervisor is told.
	 * @return how many lots
	 */
	public int expireLots(String siteId, JobContext job) {
		var rows = this.checks.expired(siteId, LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
		var free = rows.stream().filter((row) -> row.free() > 0).toList();
		if (!free.isEmpty()) {
			this.ledger.post(new Posting("expire:%s:%s".formatted(siteId, job.idempotencyKey()),
					MovementType.STATUS_CHANGE, "the lot expired", "stock watch", job.processInstanceKey(), siteId,
					this.clock.instant(),
					free.stream()
						.map((row) -> StockTransfer.move(row.cell(), row.cell().as(StockStatus.EXPIRED), row.free()))
						.toList()));
		}
		free.forEach((row) -> this.events
			.publishEvent(new LotExpired(siteId, row.cell().itemId(), row.cell().lot(), row.free())));
		rows.stream().filter((row) -> row.reserved() > 0).forEach((row) -> warn(siteId, row));
		this.checks.addUpAgain(siteId);
		return (int) free.stream().map((row) -> row.cell().itemId() + '\n' + row.cell().lot()).distinct().count();
	}

	private void warn(String siteId, StockRow row) {
		this.alerts.raise(siteId, row.cell().itemId(),
				"Lot %s of %s at %s expired on %s, but %d of it are reserved. Cancel the picks or ship something else."
					.formatted(row.cell().lot(), row.cell().itemId(), row.cell().locationId(), row.expiry(),
							row.reserved()));
	}

	/** Notes what is low, out, over or expiring of the items that have a policy. */
	public StockCheck assess(String siteId, String checkNumber) {
		var found = this.checks.exceptions(siteId);
		var before = this.checks.known(siteId);
		var fresh = new ArrayList<>(found);
		fresh.removeAll(before);
		var gone = new ArrayList<>(before);
		gone.removeAll(found);
		this.checks.forget(siteId, gone);
		this.checks.note(siteId, checkNumber, fresh);
		var check = new StockCheck(count(found, "LOW"), count(found, "OUT"), count(found, "OVER"),
				count(found, "EXPIRING"), fresh.size());
		this.checks.setFound(checkNumber, check);
		return check;
	}

	private static int count(List<CheckRows.StockException> exceptions, String kind) {
		return (int) exceptions.stream().filter((exception) -> exception.kind().equals(kind)).count();
	}

	/** Ends a check. */
	public void close(String checkNumber, @Nullable String reviewedBy, @Nullable String note) {
		this.checks.close(checkNumber, reviewedBy, note);
	}

	/** Audits the books and tells of it when they do not agree. */
	public AuditOutcome audit(JobContext job) {
		var run = this.audit.record("stock watch");
		var broken = run.report().checks().stream().filter((check) -> !check.passed()).toList();
		var violations = broken.stream().mapToLong((check) -> check.violations()).sum();
		if (violations > 0) {
			this.alerts.raise("", "AUDIT-" + run.id(),
					"The audit of the stock books found %d differences: %s. Look at the report and clear them up."
						.formatted(violations,
								String.join("; ", broken.stream().map((check) -> check.name()).toList())));
			this.events.publishEvent(
					new AuditFailed(run.id(), violations, broken.stream().map((check) -> check.name()).toList()));
		}
		return new AuditOutcome(violations == 0, violations, "AUDIT-" + job.processInstanceKey());
	}

	/** What an audit came to. */
	public record AuditOutcome(boolean booksAgree, long violations, String auditNumber) {
	}

	/** The variables of {@code stock-check-due}. */
	record CheckDue(String siteId, String businessKey) {
	}

}
