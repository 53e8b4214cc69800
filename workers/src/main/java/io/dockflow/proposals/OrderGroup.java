package io.dockflow.proposals;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What becomes one order: proposals of one kind, source and site. Pure.
 */
record OrderGroup(Proposal.Kind kind, String source, String siteId) {

	/**
	 * The proposals of a kind by the order they become; items are in the order of their
	 * codes.
	 */
	static Map<OrderGroup, List<Proposal>> of(List<Proposal> proposals, Proposal.Kind kind) {
		return proposals.stream()
			.filter((one) -> one.kind() == kind)
			.sorted(Comparator.comparing(Proposal::source)
				.thenComparing(Proposal::siteId)
				.thenComparing(Proposal::itemId))
			.collect(Collectors.groupingBy((one) -> new OrderGroup(kind, one.source(), one.siteId()),
					LinkedHashMap::new, Collectors.toList()));
	}

	/** Names the order for ever. */
	String idempotencyKey(String runNumber) {
		return "%s:%s:%s:%s".formatted(runNumber, this.kind, this.source, this.siteId);
	}

	/** When the first of the group is needed. */
	LocalDate neededOn(List<Proposal> group) {
		return group.stream().map(Proposal::neededOn).min(LocalDate::compareTo).orElseThrow();
	}

}
