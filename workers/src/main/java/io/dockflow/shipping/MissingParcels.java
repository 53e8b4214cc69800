package io.dockflow.shipping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The parcels a form reports missing: a list of SSCCs, or of rows with the field
 * {@code sscc}, as a form's dynamic list gives them.
 */
public final class MissingParcels {

	private MissingParcels() {
	}

	public static List<String> of(@Nullable Object variable) {
		var parcels = new ArrayList<String>();
		if (variable instanceof List<?> rows) {
			for (var row : rows) {
				var code = (row instanceof Map<?, ?> fields) ? fields.get("sscc") : row;
				if (code != null && !code.toString().isBlank()) {
					parcels.add(code.toString().strip());
				}
			}
		}
		return parcels;
	}

}
