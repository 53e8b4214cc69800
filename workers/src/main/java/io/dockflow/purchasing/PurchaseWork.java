package io.dockflow.purchasing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dockflow.decisions.Decisions;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.Counted;
import io.dockflow.shared.Explanation;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.UtcTime;
import io.dockflow.sites.Sites;
import io.dockflow.suppliers.SupplierRecord;
import io.dockflow.suppliers.Suppliers;
import io.dockflow.suppliers.SupplyTerms;
import io.dockflow.suppliers.SupplyTermsOf;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The steps of {@code purchase-order}; each is called inside its job's transaction.
 */
@Component
public class PurchaseWork {

	static final String DECISION = "purchase-supplier";

	/** The clocks of broker and application may differ by as much. */
	private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

	private final PurchaseRows rows;

	private final PurchaseProgress progress;

	private final OrderPapers papers;

	private final Sites sites;

	private final Suppliers suppliers;

	private final SupplyTermsOf terms;

	private final SupplierRecord record;

	private final Decisions decisions;

	private final Clock clock;

	PurchaseWork(PurchaseRows rows, PurchaseProgress progress, OrderPapers papers, Sites sites, Suppliers suppliers,
			SupplyTermsOf terms, SupplierRecord record, Decisions decisions, Clock clock) {
		this.rows = rows;
		this.progress = progress;
		this.papers = papers;
		this.sites = sites;
		this.suppliers = suppliers;
		this.terms = terms;
		this.record = record;
		this.decisions = decisions;
		this.clock = clock;
	}

	/** What the approval policy asks for. */
	public Assessment assess(String orderNumber) {
		var order = find(orderNumber);
		var supplier = this.suppliers.byId(order.supplierId());
		var units = order.lines().stream().mapToLong(PurchaseOrder.Line::quantity).sum();
		var summary = "%s, %s of %s (%s) for %s, wanted by %s. %s raised it%s.".formatted(
				Counted.of(order.lines().size(), "item"), Counted.of(units, "base unit"), supplier.name(),
				supplier.supplierId(), order.siteId(), UtcTime.inWords(order.neededAt()), order.raisedBy(),
				(order.planRun() != null) ? " by planning run " + order.planRun() : "");
		this.decisions.record(DECISION, orderNumber, order.supplierId(), "supply-terms-1",
				new Explanation("What the order costs elsewhere", reasons(order, summary), candidates(order)));
		return new Assessment(order.value() / 100.0, this.suppliers.standing(order.supplierId()).word(),
				order.planRun() != null, summary);
	}

	private static String reasons(PurchaseOrder order, String summary) {
		var why = order.lines()
			.stream()
			.filter((line) -> line.reason() != null)
			.limit(5)
			.map((line) -> " %s: %s".formatted(line.itemId(), line.reason()))
			.toList();
		return summary + String.join(".", why);
	}

	/** Every supplier that delivers all of it, with the money it would take. */
	private List<Explanation.Candidate> candidates(PurchaseOrder order) {
		var cost = new HashMap<String, Long>();
		var days = new HashMap<String, Integer>();
		var lines = new HashMap<String, Integer>();
		for (var line : order.lines()) {
			for (var one : this.terms.item(line.itemId(), order.siteId())) {
				cost.merge(one.supplierId(), one.rounded(line.quantity()) * one.unitPriceCents(), Long::sum);
				days.merge(one.supplierId(), one.leadTimeDays(), Math::max);
				lines.merge(one.supplierId(), 1, Integer::sum);
			}
		}
		var candidates = new ArrayList<Explanation.Candidate>();
		candidates.add(new Explanation.Candidate(order.supplierId(), order.value() / 100.0, true, "as ordered"));
		cost.keySet()
			.stream()
			.filter((supplierId) -> !supplierId.equals(order.supplierId())
					&& lines.get(supplierId) == order.lines().size())
			.sorted()
			.map((supplierId) -> new Explanation.Candidate(supplierId, cost.get(supplierId) / 100.0, false,
					"by its terms, within %d days, standing %s".formatted(days.get(supplierId),
							this.suppliers.standing(supplierId).word())))
			.forEach(candidates::add);
		return candidates;
	}

	/** Notes that a buyer rejected an order. */
	public void reject(String orderNumber, @Nullable String decidedBy, @Nullable String note) {
		if (lock(orderNumber).state() == PurchaseOrder.State.REQUESTED) {
			this.rows.decided(orderNumber, decidedBy, note);
			this.rows.end(orderNumber, PurchaseOrder.State.REJECTED, false);
			this.rows.add(orderNumber, "rejected", "%s rejected it: %s".formatted(decidedBy, note));
		}
	}

	/**
	 * Sends an order, changed as its approver wants, and expects the goods.
	 * @throws BusinessRuleViolation when who raised it approved it or nobody knows who
	 * did, when a change names what was not ordered, or nothing is left; the order waits
	 * as it is
	 */
	public void send(String orderNumber, @Nullable String decidedBy, @Nullable String note,
			List<ChangedLine> changedLines) {
		var order = lock(orderNumber);
		if (order.state() != PurchaseOrder.State.REQUESTED) {
			return;
		}
		requireFourEyes(order, decidedBy, note != null || !changedLines.isEmpty());
		changedLines.forEach((changed) -> apply(order, changed));
		this.rows.sent(orderNumber, decidedBy, note);
		var sent = find(orderNumber);
		if (sent.lines().stream().allMatch((line) -> line.quantity() == 0)) {
			throw new BusinessRuleViolation(
					"Expected something to order, but every line of %s was taken off. Reject the order instead."
						.formatted(orderNumber));
		}
		this.papers.send(sent, sent.revision(), OrderPaper.Function.ORDER);
		this.rows.add(orderNumber, "sent",
				(decidedBy != null) ? "Sent to the supplier; %s approved it.".formatted(decidedBy)
						: "Sent to the supplier; nobody had to approve it.");
		this.progress.refresh(orderNumber);
	}

	/**
	 * However its task was completed: by our own desk, another task list or a program.
	 */
	private static void requireFourEyes(PurchaseOrder order, @Nullable String decidedBy, boolean decided) {
		if (order.raisedBy().equals(decidedBy)) {
			throw new BusinessRuleViolation(
					"Expected somebody else than %s to approve %s, because %1$s raised it. Nothing was sent. Move the case back to the step Approve order, or call the order off."
						.formatted(decidedBy, order.orderNumber()));
		}
		if (decided && (decidedBy == null || decidedBy.isBlank())) {
			throw new BusinessRuleViolation(
					"Expected to know who approved %s, but its task was completed without a name. Nothing was sent. Move the case back to the step Approve order, or call the order off."
						.formatted(order.orderNumber()));
		}
	}

	private void apply(PurchaseOrder order, ChangedLine changed) {
		var line = order.lines()
			.stream()
			.filter((one) -> one.itemId().equals(changed.itemId()))
			.findFirst()
			.orElseThrow(() -> new BusinessRuleViolation("Expected an item of %s, but %s is not on it. Check the code."
				.formatted(order.orderNumber(), changed.itemId())));
		this.rows.setQuantity(order.orderNumber(), line.line(), changed.quantity());
	}

	/** Sends an order again as it now is. */
	public void sendChange(String orderNumber) {
		var order = lock(orderNumber);
		if (order.state().isOpen()) {
			var revision = order.revision() + 1;
			this.rows.setRevision(orderNumber, revision);
			this.papers.send(order, revision, OrderPaper.Function.CHANGE);
			this.rows.add(orderNumber, "sent", "Revision %d sent to the supplier.".formatted(revision));
		}
	}

	/** Calls an order off and tells the supplier, when it has the order. */
	public void cancel(String orderNumber, @Nullable String reason) {
		var order = lock(orderNumber);
		if (order.state() == PurchaseOrder.State.REQUESTED || order.state().isOpen()) {
			this.progress.cancel(order, "Called off: %s.".formatted(reason));
		}
		if (order.revision() > 0) {
			var revision = order.revision() + 1;
			this.rows.setRevision(orderNumber, revision);
			this.papers.send(order, revision, OrderPaper.Function.CANCELLATION);
			this.rows.add(orderNumber, "sent", "Cancellation sent to the supplier.");
		}
	}

	/** How long the supplier may take to confirm, and how often it was reminded. */
	public Reminder planReminder(String orderNumber) {
		var order = find(orderNumber);
		return new Reminder(Duration.ofHours(this.terms.order(order.supplierId()).confirmHours()), order.reminders());
	}

	/** Asks the supplier to confirm. */
	public void remind(String orderNumber) {
		var order = lock(orderNumber);
		if (order.state() == PurchaseOrder.State.SENT) {
			var times = order.reminders() + 1;
			this.rows.setReminders(orderNumber, times);
			this.papers.remind(order, times);
			this.rows.add(orderNumber, "reminded", "Reminder %d sent to the supplier.".formatted(times));
		}
	}

	/**
	 * Notes what a supplier said by phone.
	 * @param promisedOn the day, or {@code null} for the date the order had
	 * @return when the goods are promised
	 */
	public Instant recordConfirmation(String orderNumber, @Nullable LocalDate promisedOn, @Nullable String by,
			@Nullable String note) {
		var order = lock(orderNumber);
		if (!order.state().isOpen()) {
			return order.dueAt();
		}
		var promisedAt = (promisedOn != null) ? endOf(promisedOn, order.siteId()) : order.dueAt();
		this.progress.confirm(order, promisedAt, Map.of(), "%s by phone%s".formatted((by != null) ? by : "A buyer",
				(note != null && !note.isBlank()) ? ", " + note.strip() : ""));
		return promisedAt;
	}

	/** The last second of a day at the site. */
	private Instant endOf(LocalDate day, String siteId) {
		return day.plusDays(1).atStartOfDay(this.sites.byId(siteId).zone()).toInstant().minusSeconds(1);
	}

	/** Whether all is there, and since when it should be. */
	public Receipts checkReceipts(String orderNumber) {
		var order = find(orderNumber);
		var overdueAt = order.dueAt().plus(Duration.ofHours(this.terms.order(order.supplierId()).overdueHours()));
		var late = !this.clock.instant().plus(CLOCK_TOLERANCE).isBefore(overdueAt);
		return new Receipts(order.isComplete() ? "complete" : late ? "overdue" : "waiting", overdueAt);
	}

	/**
	 * Closes an order.
	 * @return whether less came than was ordered
	 */
	public boolean close(String orderNumber) {
		var order = lock(orderNumber);
		if (!order.state().isOpen()) {
			return order.closedShort();
		}
		var isShort = !order.isComplete();
		this.rows.end(orderNumber, PurchaseOrder.State.CLOSED, isShort);
		this.rows.add(orderNumber, "closed", isShort ? "Closed short." : "Closed, everything came.");
		this.progress.refresh(orderNumber);
		return isShort;
	}

	/** Records with the supplier what became of an order. */
	public void score(String orderNumber) {
		this.record.closed(this.progress.outcome(find(orderNumber)));
	}

	private PurchaseOrder find(String orderNumber) {
		return this.rows.find(orderNumber).orElseThrow(() -> new NotFound("purchase order", orderNumber));
	}

	private PurchaseOrder lock(String orderNumber) {
		return this.rows.lock(orderNumber).orElseThrow(() -> new NotFound("purchase order", orderNumber));
	}

	/**
	 * An order as the approval policy sees it.
	 *
	 * @param orderValue money with its decimals
	 * @param supplierStanding {@code good}, {@code warned}, {@code second-source} or
	 * {@code blocked}
	 */
	public record Assessment(double orderValue, String supplierStanding, boolean raisedByPlan, String summary) {
	}

	/** A quantity that the approver wants instead, base units. */
	public record ChangedLine(String itemId, long quantity) {
	}

	/** When to remind and how often that was done. */
	public record Reminder(Duration after, int sent) {
	}

	/**
	 * How far receiving is.
	 *
	 * @param state {@code complete}, {@code waiting} or {@code overdue}
	 */
	public record Receipts(String state, Instant overdueAt) {
	}

}
