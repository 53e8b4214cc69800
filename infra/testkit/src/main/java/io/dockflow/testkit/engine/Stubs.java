package io.dockflow.testkit.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers per job type, in the order in which they are given; the last one stays.
 */
class Stubs {

	private final Map<String, Deque<Answer>> answers = new HashMap<>();

	void set(String type, List<Answer> inTurn) {
		this.answers.put(type, new ArrayDeque<>(inTurn));
	}

	Answer next(String type) {
		Deque<Answer> left = this.answers.get(type);
		if (left == null) {
			throw new AssertionError("Expected a stub for job type '%s', but there is none. Call stub(\"%s\", …) first."
				.formatted(type, type));
		}
		return (left.size() > 1) ? left.removeFirst() : left.getFirst();
	}

}
