package io.dockflow.receiving;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.dockflow.catalog.Items;
import io.dockflow.shared.FieldError;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Checks the form {@code unload-and-count}: every row names a known item and sensible
 * quantities.
 */
@Component
class CountForm {

	private static final String ROWS = "countedLines";

	private final Items items;

	private final Counting counting;

	CountForm(Items items, Counting counting) {
		this.items = items;
		this.counting = counting;
	}

	List<FieldError> validate(String deliveryNumber, Map<String, Object> variables) {
		var errors = new ArrayList<FieldError>();
		var rows = (variables.get(ROWS) instanceof List<?> list) ? list : List.of();
		var asAnnounced = Boolean.TRUE.equals(variables.get("countConfirmed"));
		var objection = this.counting.objection(deliveryNumber, asAnnounced, !rows.isEmpty());
		if (objection != null) {
			errors.add(new FieldError("countConfirmed", objection + "."));
		}
		for (int index = 0; index < rows.size(); index++) {
			if (rows.get(index) instanceof Map<?, ?> row) {
				validate("%s[%d].".formatted(ROWS, index), row, errors);
			}
		}
		return errors;
	}

	private void validate(String path, Map<?, ?> row, List<FieldError> errors) {
		var itemId = text(row.get("itemId"));
		if (itemId == null || this.items.find(itemId).isEmpty()) {
			errors.add(new FieldError(path + "itemId",
					(itemId != null) ? "There is no item %s. Check the label.".formatted(itemId) : "Name the item."));
		}
		var quantity = number(row.get("quantity"));
		var damaged = number(row.get("damaged"));
		if (quantity == null || quantity < 0) {
			errors.add(new FieldError(path + "quantity", "Say how many you found, 0 or more."));
		}
		else if (damaged != null && (damaged < 0 || damaged > quantity)) {
			errors.add(new FieldError(path + "damaged", "Between 0 and %d can be damaged.".formatted(quantity)));
		}
		var expiry = text(row.get("expiry"));
		if (expiry != null && !isDate(expiry)) {
			errors.add(new FieldError(path + "expiry", "Give the date as year-month-day, for example 2027-03-31."));
		}
	}

	private static boolean isDate(String text) {
		try {
			LocalDate.parse(text);
			return true;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value instanceof String text && !text.isBlank()) ? text.strip() : null;
	}

	private static @Nullable Long number(@Nullable Object value) {
		return (value instanceof Number number) ? number.longValue() : null;
	}

}
