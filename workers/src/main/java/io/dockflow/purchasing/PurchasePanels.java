package io.dockflow.purchasing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dockflow.decisions.Decisions;
import io.dockflow.shared.Explanation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanelProvider;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What buyers are told and asked inside the tasks of an order.
 */
@Component
class PurchasePanels implements WorkPanelProvider {

	private static final String APPROVE = "Task_ApproveOrder";

	private static final String CALL = "Task_CallSupplier";

	private static final String EXPEDITE = "Task_ExpediteOrder";

	private final PurchaseOrders orders;

	private final Decisions decisions;

	PurchasePanels(PurchaseOrders orders, Decisions decisions) {
		this.orders = orders;
		this.decisions = decisions;
	}

	@Override
	public Set<String> elementIds() {
		return Set.of(APPROVE, CALL, EXPEDITE);
	}

	@Override
	public List<FieldError> validate(WorkItem item, Map<String, Object> variables) {
		return switch (item.elementId()) {
			case APPROVE -> approval(item, variables);
			case CALL -> date(variables, "callOutcome", "confirmed", Set.of("confirmed", "wait", "withdraw"));
			default -> date(variables, "expediteOutcome", "new-date", Set.of("new-date", "close-short"));
		};
	}

	private List<FieldError> approval(WorkItem item, Map<String, Object> variables) {
		var order = this.orders.byNumber(item.require("orderNumber"));
		var errors = new ArrayList<FieldError>();
		var decision = variables.get("approvalDecision");
		if ("approve".equals(decision)) {
			if (order.raisedBy().equals(item.username())) {
				errors.add(new FieldError("approvalDecision",
						"You raised %s, so somebody else has to approve it. Release the task."
							.formatted(order.orderNumber())));
			}
			quantities(order, variables, errors);
		}
		else if ("reject".equals(decision)) {
			if (text(variables, "decisionNote") == null) {
				errors.add(new FieldError("decisionNote", "Say why you reject it."));
			}
		}
		else {
			errors.add(new FieldError("approvalDecision",
					"Expected approve or reject, but got %s. Choose one.".formatted(decision)));
		}
		return errors;
	}

	private static void quantities(PurchaseOrder order, Map<String, Object> variables, List<FieldError> errors) {
		var after = new HashMap<String, Long>();
		order.lines().forEach((line) -> after.put(line.itemId(), line.quantity()));
		var changed = (variables.get("changedLines") instanceof List<?> list) ? list : List.of();
		for (int index = 0; index < changed.size(); index++) {
			var row = (changed.get(index) instanceof Map<?, ?> map) ? map : Map.of();
			var field = "changedLines[%d].".formatted(index);
			if (!(row.get("itemId") instanceof String itemId) || !after.containsKey(itemId)) {
				errors.add(new FieldError(field + "itemId", "Expected an item of %s, but got %s. Check the code."
					.formatted(order.orderNumber(), row.get("itemId"))));
			}
			else if (!(row.get("quantity") instanceof Number quantity) || quantity.longValue() < 0) {
				errors.add(new FieldError(field + "quantity",
						"Expected 0 base units or more, but got %s. Correct the quantity."
							.formatted(row.get("quantity"))));
			}
			else {
				after.put(itemId, quantity.longValue());
			}
		}
		if (after.values().stream().allMatch((quantity) -> quantity == 0)) {
			errors.add(new FieldError("approvalDecision", "Nothing is left to order. Reject it instead."));
		}
	}

	private static List<FieldError> date(Map<String, Object> variables, String field, String dated,
			Set<String> allowed) {
		var outcome = variables.get(field);
		if (!(outcome instanceof String word) || !allowed.contains(word)) {
			return List.of(new FieldError(field, "Expected one of %s, but got %s. Choose one."
				.formatted(String.join(", ", allowed.stream().sorted().toList()), outcome)));
		}
		return (word.equals(dated) && !isDay(text(variables, "promisedOn")))
				? List.of(new FieldError("promisedOn", "Give the day as year-month-day, for example 2027-03-31."))
				: List.of();
	}

	private static boolean isDay(@Nullable String text) {
		if (text == null) {
			return false;
		}
		try {
			LocalDate.parse(text);
			return true;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	private static @Nullable String text(Map<String, Object> variables, String name) {
		return (variables.get(name) instanceof String text && !text.isBlank()) ? text.strip() : null;
	}

	@Override
	public Optional<Explanation> explain(WorkItem item) {
		return this.decisions.explain(PurchaseWork.DECISION, item.require("orderNumber"));
	}

}
