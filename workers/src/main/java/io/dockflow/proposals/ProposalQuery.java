package io.dockflow.proposals;

import org.jspecify.annotations.Nullable;

/**
 * Which proposals to show; {@code null} means any.
 *
 * @param source a supplier or a giving site
 * @param demandClass for example {@code LUMPY}
 * @param text what an item code begins with or a description contains
 */
public record ProposalQuery(@Nullable String runNumber, @Nullable String siteId, @Nullable String source,
		@Nullable String demandClass, Proposal.@Nullable State state, @Nullable String text, int page, int size) {
}
