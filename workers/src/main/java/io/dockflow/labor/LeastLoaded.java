package io.dockflow.labor;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Chooses the candidate with the least open work; ties go to the name that comes first.
 */
final class LeastLoaded {

	private LeastLoaded() {
	}

	static Optional<Candidate> of(Collection<Candidate> candidates) {
		return candidates.stream()
			.min(Comparator.comparingLong(Candidate::openSeconds).thenComparing(Candidate::username));
	}

	/** A worker who could do it, with the planned time of the work they already have. */
	record Candidate(String username, long openSeconds) {
	}

}
