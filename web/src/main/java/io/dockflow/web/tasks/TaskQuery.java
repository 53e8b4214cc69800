package io.dockflow.web.tasks;

import org.jspecify.annotations.Nullable;

/**
 * Which open tasks a list shows.
 *
 * @param filter whose
 * @param process only of this process, or {@code null}
 * @param group only offered to this group, or {@code null}
 * @param text part of the business key, or {@code null}
 */
record TaskQuery(Filter filter, @Nullable String process, @Nullable String group, @Nullable String text) {

	TaskQuery {
		process = blankToNull(process);
		group = blankToNull(group);
		text = blankToNull(text);
	}

	static TaskQuery of(Filter filter) {
		return new TaskQuery(filter, null, null, null);
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	enum Filter {

		MINE, OPEN, CLAIMED, ALL;

		static Filter of(String name) {
			for (Filter filter : values()) {
				if (filter.name().equalsIgnoreCase(name)) {
					return filter;
				}
			}
			throw new IllegalArgumentException(
					"Expected the filter to be mine, open, claimed or all, but it is '%s'. Correct the address."
						.formatted(name));
		}

	}

}
