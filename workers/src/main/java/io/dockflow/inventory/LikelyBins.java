package io.dockflow.inventory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Where goods would come from if somebody reserved one unit now: for those who have to
 * guess a walk before anything is reserved.
 */
@Component
public class LikelyBins {

	private final AllocationCandidates candidates;

	private final StockPolicies policies;

	LikelyBins(AllocationCandidates candidates, StockPolicies policies) {
		this.candidates = candidates;
		this.policies = policies;
	}

	/** Location codes by item; items without free stock are missing. */
	public Map<String, String> of(String siteId, Collection<String> itemIds) {
		var rules = this.policies.of(itemIds, siteId);
		var places = new HashMap<String, String>();
		this.candidates.find(new AllocationRequest("", siteId, null, List.of()), itemIds)
			.forEach((item, found) -> places.put(item,
					AllocationCandidate.inOrder(rules.get(item).strategy(), found, 1)
						.getFirst()
						.balance()
						.cell()
						.locationId()));
		return places;
	}

}
