package io.dockflow.counting;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import io.dockflow.labor.TaskKind;
import io.dockflow.labor.WorkMeasure;

import org.springframework.stereotype.Component;

/**
 * A count is as big as what the books say is there, which the counter is not told.
 */
@Component
class CountMeasure implements WorkMeasure {

	/** Half of what other counts have. */
	private static final int ZERO_CHECK_PRIORITY = 20;

	private final CountRows rows;

	CountMeasure(CountRows rows) {
		this.rows = rows;
	}

	@Override
	public TaskKind kind() {
		return TaskKind.COUNT;
	}

	@Override
	public Optional<Work> measure(String countNumber) {
		return this.rows.find(countNumber).map(this.rows::size);
	}

	/** Nobody waits for a look into a bin that should be empty. */
	@Override
	public OptionalInt priority(String countNumber) {
		return this.rows.find(countNumber)
			.filter((count) -> count.cause() == CountRequest.Cause.ZERO_CHECK)
			.map((count) -> OptionalInt.of(ZERO_CHECK_PRIORITY))
			.orElse(OptionalInt.empty());
	}

	/** Whoever counted before may not count again. */
	@Override
	public Map<String, Set<String>> barred(Set<String> countNumbers) {
		return this.rows.counters(countNumbers);
	}

}
