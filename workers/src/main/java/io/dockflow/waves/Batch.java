package io.dockflow.waves;

import java.util.List;

/**
 * The picks of one cart.
 */
public record Batch(List<BatchLine> lines) {

	public Batch {
		lines = List.copyOf(lines);
	}

}
