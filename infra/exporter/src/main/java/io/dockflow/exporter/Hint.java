package io.dockflow.exporter;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A row of the change feed: something a screen may show has changed.
 *
 * @param kind what it is
 * @param entityKey its key
 * @param instanceKey the process instance it belongs to, if any
 * @param at when, UTC
 */
record Hint(Kind kind, long entityKey, @Nullable Long instanceKey, LocalDateTime at) {

	enum Kind {

		TASK, INSTANCE, DEFINITION, INCIDENT

	}

	/** Equality without the time, so that a batch tells each change once. */
	record Subject(Kind kind, long entityKey) {
	}

	Subject subject() {
		return new Subject(this.kind, this.entityKey);
	}

}
