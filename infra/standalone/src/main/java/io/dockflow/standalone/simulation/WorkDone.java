package io.dockflow.standalone.simulation;

import java.util.List;
import java.util.Map;

/**
 * How the work inside a task went.
 *
 * @param shortLines lines of which not all was there: {@code line} and {@code picked}
 * @param missing barcodes of what was not there at all
 * @param counted what was found on a truck nobody announced: {@code itemId} and
 * {@code quantity}
 */
record WorkDone(boolean hasPanel, List<Map<String, Object>> shortLines, List<String> missing,
		List<Map<String, Object>> counted) {

	static final WorkDone NO_PANEL = new WorkDone(false, List.of(), List.of(), List.of());

	static WorkDone scanned(List<Map<String, Object>> shortLines, List<String> missing) {
		return new WorkDone(true, shortLines, missing, List.of());
	}

	static WorkDone found(List<Map<String, Object>> counted) {
		return new WorkDone(true, List.of(), List.of(), counted);
	}

}
