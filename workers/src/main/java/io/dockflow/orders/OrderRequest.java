package io.dockflow.orders;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import io.dockflow.shared.BusinessRuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * An order as a customer's system sends it.
 *
 * @param orderNumber the sender's number, or {@code null} to have one minted
 * @param shortPolicy {@code null} means that missing quantities become a backorder
 */
public record OrderRequest(@Nullable String orderNumber, String siteId, Customer customer, String customerClass,
		Instant dueAt, List<Line> lines, @Nullable ShortPolicy shortPolicy, Terms terms) {

	/** Leaves room for the suffix of a backorder's number. */
	static final int MAX_NUMBER_LENGTH = 34;

	public OrderRequest {
		lines = List.copyOf(lines);
		if (lines.isEmpty()) {
			throw new BusinessRuleViolation("Expected at least one line, but the order has none. Add what is wanted.");
		}
		if (orderNumber != null && (orderNumber.isBlank() || orderNumber.length() > MAX_NUMBER_LENGTH)) {
			throw new BusinessRuleViolation("Expected an order number of 1 to %d characters, but got '%s'. Shorten it."
				.formatted(MAX_NUMBER_LENGTH, orderNumber));
		}
	}

	public OrderRequest(@Nullable String orderNumber, String siteId, Customer customer, String customerClass,
			Instant dueAt, List<Line> lines) {
		this(orderNumber, siteId, customer, customerClass, dueAt, lines, null, Terms.NORMAL);
	}

	/** A wanted quantity in base units. */
	public record Line(String itemId, long quantity) {
	}

	ShortPolicy policy() {
		return (this.shortPolicy != null) ? this.shortPolicy : ShortPolicy.BACKORDER;
	}

	/** What two requests under one number must agree in. */
	String body() {
		return this.lines.stream()
			.map((line) -> line.itemId() + '*' + line.quantity())
			.collect(Collectors.joining("\n",
					String.join("\n", this.siteId, this.customer.name(), this.customer.country(), this.customerClass,
							this.dueAt.toString(), policy().name(), ""),
					""))
				+ (this.terms.equals(Terms.NORMAL) ? "" : '\n' + this.terms.toString());
	}

}
