package io.dockflow.labor;

import java.util.Arrays;

/**
 * The kinds of floor work there are labour standards for.
 */
public enum TaskKind {

	UNLOAD, INSPECT, PUT_AWAY, PICK, PACK, LOAD, CROSS_DOCK, REPLENISH, COUNT, TRANSFER, GRADE;

	/** As process variables spell it: {@code put-away}. */
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}

	public static TaskKind of(String code) {
		return Arrays.stream(values())
			.filter((kind) -> kind.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"Expected a task kind of %s, but got '%s'. Correct the element template's input."
						.formatted(Arrays.stream(values()).map(TaskKind::code).toList(), code)));
	}

}
