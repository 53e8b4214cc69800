package io.dockflow.inventory;

import java.util.HashMap;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

/**
 * What each line of a request may get at most: of our own stock no more than is not
 * promised to others. Consigned stock is promised to nobody.
 */
@Component
class AllocationAllowance {

	private final Availability availability;

	private final PromiseGuards guards;

	AllocationAllowance(Availability availability, PromiseGuards guards) {
		this.availability = availability;
		this.guards = guards;
	}

	/**
	 * Base units by line, with the guards of the items locked; lines that get none are
	 * missing.
	 */
	TreeMap<Integer, Long> of(AllocationRequest request, Set<String> items) {
		var allowed = new TreeMap<Integer, Long>();
		var own = request.owner().isEmpty();
		if (own) {
			this.guards.lock(request.siteId(), items);
		}
		var left = own ? this.availability.unpromised(request.siteId(), items, request.document())
				: new HashMap<String, Long>();
		for (var line : request.lines()) {
			var most = own ? Math.max(0, left.getOrDefault(line.itemId(), 0L)) : Long.MAX_VALUE;
			var quantity = (line.serials().isEmpty() || most >= line.quantity()) ? Math.min(line.quantity(), most) : 0;
			if (quantity > 0) {
				allowed.put(line.line(), quantity);
				left.computeIfPresent(line.itemId(), (item, before) -> before - quantity);
			}
		}
		return allowed;
	}

}
