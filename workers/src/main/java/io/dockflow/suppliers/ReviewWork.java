package io.dockflow.suppliers;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.dockflow.decisions.Decisions;
import io.dockflow.engine.ProcessMessages;
import io.dockflow.engine.Transactions;
import io.dockflow.processes.Messages;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.shared.Explanation;
import io.dockflow.shared.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reviews and the steps of {@code review-supplier}; each step is called inside its job's
 * transaction.
 */
@Component
public class ReviewWork implements SupplierReviews {

	static final String DECISION = "supplier-standing";

	/** How far a scorecard looks back. */
	private static final Duration WINDOW = Duration.ofDays(365);

	/** Who asks when the month is over. */
	private static final String CALENDAR = "the monthly review";

	private final ReviewRows rows;

	private final Suppliers suppliers;

	private final SupplierRecord record;

	private final Decisions decisions;

	private final BusinessNumbers numbers;

	private final ProcessMessages messages;

	private final Transactions transactions;

	private final Clock clock;

	ReviewWork(ReviewRows rows, Suppliers suppliers, SupplierRecord record, Decisions decisions,
			BusinessNumbers numbers, ProcessMessages messages, Transactions transactions, Clock clock) {
		this.rows = rows;
		this.suppliers = suppliers;
		this.record = record;
		this.decisions = decisions;
		this.numbers = numbers;
		this.messages = messages;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public SupplierReview request(String supplierId, String requestedBy) {
		return this.transactions.call(() -> {
			this.suppliers.byId(supplierId);
			return this.rows.open(supplierId).orElseGet(() -> {
				var number = this.numbers.next("REV");
				this.rows.insert(number, supplierId, requestedBy);
				this.messages.publish(Messages.SUPPLIER_REVIEW_DUE, supplierId,
						new ReviewDue(number, supplierId, number));
				return byNumber(number);
			});
		});
	}

	/** Asks for a review of every supplier that has none open. */
	public void requestAll() {
		this.suppliers.all().forEach((supplier) -> request(supplier.supplierId(), CALENDAR));
	}

	/** Adds up what a supplier did and keeps it with the review. */
	public Built build(String reviewNumber) {
		var review = byNumber(reviewNumber);
		var all = this.record.scorecards(this.clock.instant().minus(WINDOW));
		var card = all.stream()
			.filter((one) -> one.supplierId().equals(review.supplierId()))
			.findFirst()
			.orElseThrow(() -> new NotFound("supplier", review.supplierId()));
		this.rows.score(reviewNumber, card);
		var supplier = this.suppliers.byId(review.supplierId());
		var summary = "%s, %s, in standing %s. %s".formatted(supplier.name(), supplier.country(),
				this.suppliers.standing(supplier.supplierId()).word(), card.inWords());
		this.decisions.record(DECISION, reviewNumber, card.otifPercent() + " %", "scorecard-1",
				new Explanation("How the suppliers compare", summary, compared(all, review.supplierId())));
		return new Built(card, summary);
	}

	private static List<Explanation.Candidate> compared(List<Scorecard> all, String supplierId) {
		return all.stream()
			.filter((card) -> card.closedOrders() > 0 || card.supplierId().equals(supplierId))
			.sorted((one, other) -> Double.compare(other.otifPercent(), one.otifPercent()))
			.limit(20)
			.map((card) -> new Explanation.Candidate(card.supplierId(), card.otifPercent(),
					card.supplierId().equals(supplierId), card.inWords()))
			.toList();
	}

	/**
	 * Closes a review. What a person decided becomes the standing; when nobody had to, it
	 * stays as it is.
	 */
	public void close(String reviewNumber, String decision, @Nullable String decidedBy, @Nullable String note) {
		var review = byNumber(reviewNumber);
		var decided = SupplierReview.Decision.of(decision);
		var text = (note != null) ? note.substring(0, Math.min(note.length(), 500)) : null;
		this.rows.close(reviewNumber, decided, decidedBy, text);
		if (decidedBy != null) {
			this.suppliers.decide(review.supplierId(), decided.standing(), decidedBy, text);
		}
	}

	@Override
	public SupplierReview byNumber(String reviewNumber) {
		return this.rows.find(reviewNumber).orElseThrow(() -> new NotFound("supplier review", reviewNumber));
	}

	@Override
	public List<SupplierReview> ofSupplier(String supplierId, int limit) {
		return this.rows.ofSupplier(supplierId, limit);
	}

	/** A scorecard with its words. */
	public record Built(Scorecard scorecard, String summary) {
	}

	/** The variables of {@code supplier-review-due}. */
	record ReviewDue(String reviewNumber, String supplierId, String businessKey) {
	}

}
