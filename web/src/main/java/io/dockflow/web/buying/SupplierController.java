package io.dockflow.web.buying;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dockflow.suppliers.OrderTerms;
import io.dockflow.suppliers.Scorecard;
import io.dockflow.suppliers.Standing;
import io.dockflow.suppliers.Supplier;
import io.dockflow.suppliers.SupplierRecord;
import io.dockflow.suppliers.SupplierReview;
import io.dockflow.suppliers.SupplierReviews;
import io.dockflow.suppliers.Suppliers;
import io.dockflow.suppliers.SupplyTerms;
import io.dockflow.suppliers.SupplyTermsOf;
import io.dockflow.web.security.DockflowUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * How suppliers do, on which terms they deliver, and how they are judged.
 */
@RestController
@RequestMapping("/api/suppliers")
@Tag(name = "Buying")
class SupplierController {

	/** How far the figures look back. */
	private static final Duration WINDOW = Duration.ofDays(365);

	private static final int REVIEWS = 24;

	private final Suppliers suppliers;

	private final SupplierRecord record;

	private final SupplierReviews reviews;

	private final SupplyTermsOf terms;

	private final Clock clock;

	SupplierController(Suppliers suppliers, SupplierRecord record, SupplierReviews reviews, SupplyTermsOf terms,
			Clock clock) {
		this.suppliers = suppliers;
		this.record = record;
		this.reviews = reviews;
		this.terms = terms;
		this.clock = clock;
	}

	@GetMapping("/scorecards")
	@Operation(summary = "Every supplier with its standing and its figures of the last year")
	List<SupplierCard> scorecards() {
		Map<String, Scorecard> cards = new HashMap<>();
		this.record.scorecards(this.clock.instant().minus(WINDOW))
			.forEach((card) -> cards.put(card.supplierId(), card));
		return this.suppliers.all()
			.stream()
			.map((supplier) -> new SupplierCard(supplier, this.suppliers.standing(supplier.supplierId()),
					cards.get(supplier.supplierId())))
			.toList();
	}

	@GetMapping("/{supplierId}")
	@Operation(summary = "One supplier with its figures, its terms of order and its reviews")
	SupplierView one(@PathVariable String supplierId) {
		Supplier supplier = this.suppliers.byId(supplierId);
		return new SupplierView(supplier, this.suppliers.standing(supplierId),
				this.record.scorecard(supplierId, this.clock.instant().minus(WINDOW)), this.terms.order(supplierId),
				this.reviews.ofSupplier(supplierId, REVIEWS));
	}

	@GetMapping("/{supplierId}/terms")
	@Operation(summary = "What a supplier delivers, at which price, in which steps and how fast")
	List<SupplyTerms> terms(@PathVariable String supplierId) {
		this.suppliers.byId(supplierId);
		return this.terms.ofSupplier(supplierId);
	}

	@PostMapping("/{supplierId}/reviews")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Ask for a review now; an open one is answered instead of a second")
	SupplierReview review(@PathVariable String supplierId, @AuthenticationPrincipal DockflowUser user) {
		return this.reviews.request(supplierId, user.getUsername());
	}

	/** A supplier as the list shows it. */
	record SupplierCard(Supplier supplier, Standing standing, Scorecard scorecard) {
	}

	/** A supplier as its page shows it. */
	record SupplierView(Supplier supplier, Standing standing, Scorecard scorecard, OrderTerms orderTerms,
			List<SupplierReview> reviews) {
	}

}
