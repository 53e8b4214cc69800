package io.dockflow.transfers;

import java.util.Comparator;

import io.dockflow.inventory.Availability;
import io.dockflow.shared.Counted;

import org.springframework.stereotype.Component;

/**
 * A transfer as the approval policy sees it.
 */
@Component
public class TransferAssessment {

	private static final long HIGHEST_PERCENT = 1000;

	private final TransferRows rows;

	private final Availability availability;

	TransferAssessment(TransferRows rows, Availability availability) {
		this.rows = rows;
		this.availability = availability;
	}

	/** How much of what the source has free it takes, of the item it takes most of. */
	public Assessment assess(String transferNumber) {
		var order = this.rows.byNumber(transferNumber);
		var largest = order.lines()
			.stream()
			.map((line) -> new Share(line.itemId(), line.requested(),
					this.availability.availableToPromise(order.fromSiteId(), line.itemId())))
			.max(Comparator.comparingLong(Share::percent))
			.orElseThrow();
		var byPlan = order.planRun() != null;
		var summary = "%s: %s in %s. Most of %s: %d of %d that are free at %s.".formatted(
				byPlan ? "Planning run %s proposes".formatted(order.planRun())
						: "%s asks".formatted(order.requestedBy()),
				Counted.of(order.requested(), "base unit"), Counted.of(order.lines().size(), "line"), largest.itemId(),
				largest.wanted(), largest.free(), order.fromSiteId());
		return new Assessment(order.requested(), largest.percent(), byPlan, summary);
	}

	private record Share(String itemId, long wanted, long free) {

		long percent() {
			return (this.free > 0) ? Math.min(HIGHEST_PERCENT, Math.ceilDiv(this.wanted * 100, this.free))
					: HIGHEST_PERCENT;
		}

	}

	/**
	 * What the policy asks for.
	 *
	 * @param requestedUnits base units over all lines
	 * @param sharePercent the largest share of an item's free stock, rounded up, at most
	 * 1000
	 */
	public record Assessment(long requestedUnits, long sharePercent, boolean byPlan, String summary) {
	}

}
