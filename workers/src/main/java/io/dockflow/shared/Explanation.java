package io.dockflow.shared;

import java.util.List;

/**
 * Why a decision came out as it did, told to the person who must act on it.
 */
public record Explanation(String title, String reason, List<Candidate> candidates) {

	/**
	 * One choice there was; {@code score} is what the rule compared, smaller or larger as
	 * the note says.
	 */
	public record Candidate(String label, double score, boolean chosen, String note) {
	}

}
