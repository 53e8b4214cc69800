package io.dockflow.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a person works through inside one user task: the lines of a count, a pick list, a
 * packing or a load.
 *
 * @param kind {@code count}, {@code pick}, {@code pack}, {@code load}, {@code grade}
 * @param document the business number the lines belong to
 * @param path the walk in millimetres of the site's plan, or {@code null}
 * @param metres the walk's length, or {@code null}
 * @param stops the walk's stops in their order, or {@code null}
 */
public record WorkPanel(String kind, String document, List<Line> lines, @Nullable List<Point> path,
		@Nullable Double metres, @Nullable List<Stop> stops) {

	public WorkPanel(String kind, String document, List<Line> lines) {
		this(kind, document, lines, null, null, null);
	}

	/** A walk whose stops are not shown. */
	public WorkPanel(String kind, String document, List<Line> lines, @Nullable List<Point> path,
			@Nullable Double metres) {
		this(kind, document, lines, path, metres, null);
	}

	public boolean isDone() {
		return this.lines.stream().noneMatch((line) -> line.state() == LineState.OPEN);
	}

	/** One line to do; {@code expected} is {@code null} when the count is blind. */
	public record Line(int line, String itemId, String description, @Nullable String barcode,
			@Nullable String locationId, @Nullable String lot, @Nullable Long expected, long done, LineState state,
			String unit) {
	}

	/** A line's state. */
	public enum LineState {

		OPEN, DONE, SHORT, CANCELLED

	}

	/** A place where the walk stops, and where it stands on the site's plan. */
	public record Stop(String locationId, long x, long y) {
	}

	/** A point of the site's plan. */
	public record Point(long x, long y) {
	}

}
