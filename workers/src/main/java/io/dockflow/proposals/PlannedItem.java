package io.dockflow.proposals;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An item at a site as a run saw and planned it. Quantities are base units.
 *
 * @param demandClass how it is asked for; {@code null} before it is forecast
 * @param method how it was forecast, in words
 * @param fromSite the site that feeds this one, or {@code null}
 * @param holding EUR of a unit held for a week
 * @param leadDays expected from order to receipt
 * @param leadDaysLate within which nine of ten orders arrive
 * @param available free to be sold, less what orders wait for
 * @param owed what orders wait for and nothing covers
 * @param level what covers demand until the next chance to order has arrived
 * @param safety the level less expected demand
 * @param arrivals what is on the way by week from now, the next first
 * @param reason why this quantity or none
 * @param weeks the forecast
 */
public record PlannedItem(String runNumber, String siteId, String itemId, String description, String baseUnit,
		DemandHistory history, @Nullable String demandClass, @Nullable String method, @Nullable String supplierId,
		@Nullable String fromSite, long priceCents, long pack, long minimum, double service, double holding,
		double leadDays, int leadDaysLate, @Nullable String leadSource, long available, long owed, long onTheWay,
		long level, long safety, List<Long> arrivals, @Nullable String reason, List<Alternative> alternatives,
		LocalDate firstWeek, List<ForecastWeek> weeks) {

	/** Another quantity and what it is expected to cost, in EUR. */
	public record Alternative(String name, long quantity, double cost) {
	}

}
