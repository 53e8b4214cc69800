package io.dockflow.inventory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.sites.Mixing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Capacity and mixing rules of locations. Whoever fills one locks its guard first and
 * looks at it again when the stock stands there, counting what is on its way.
 */
@Repository
class StorageLimits {

	/**
	 * DECIMAL, since an item's volume times a large quantity is more than a BIGINT holds.
	 * A unit on a unit counts as the lowest one.
	 */
	private static final String CONTENTS = """
			SELECT location_id, CAST(SUM(weight) AS DECIMAL(30, 0)) AS weight, CAST(SUM(volume) AS DECIMAL(30, 0)) AS volume,
			  COUNT(DISTINCT unit) AS units, COUNT(DISTINCT item_id) AS items, COUNT(DISTINCT item_id, lot) AS lots,
			  SUM(quantity) AS quantity
			FROM (
			  SELECT s.location_id, s.item_id, s.lot, COALESCE(p.parent_id, h.parent_id, h.handling_unit_id) AS unit,
			    s.quantity, CAST(s.quantity AS DECIMAL(30, 0)) * i.weight_grams AS weight,
			    CAST(s.quantity AS DECIMAL(30, 0)) * i.length_mm * i.width_mm * i.height_mm AS volume
			  FROM stock s JOIN item i ON i.item_id = s.item_id
			  LEFT JOIN handling_unit h ON h.handling_unit_id = s.handling_unit_id
			  LEFT JOIN handling_unit p ON p.handling_unit_id = h.parent_id
			  WHERE s.location_id IN (:locations) AND s.quantity > 0
			  UNION ALL
			  SELECT c.location_id, c.item_id, c.lot, c.handling_unit_id, 1, c.weight_grams, c.volume_mm3
			  FROM put_away_claim c WHERE c.location_id IN (:locations) AND c.handling_unit_id NOT IN (:arriving)
			) goods GROUP BY location_id""";

	private final JdbcClient jdbc;

	private final StorageClaims claims;

	StorageLimits(JdbcClient jdbc, StorageClaims claims) {
		this.jdbc = jdbc;
		this.claims = claims;
	}

	/** The limited locations that a posting fills, their guards locked. */
	List<PostingFacts.PlaceFacts> lock(Posting posting, PostingFacts.Facts facts) {
		if (!posting.type().obeysPlaces()) {
			return List.of();
		}
		var filled = new TreeMap<String, PostingFacts.PlaceFacts>();
		for (var transfer : posting.transfers()) {
			var to = transfer.to();
			if (to != null && (transfer.from() == null || !transfer.from().locationId().equals(to.locationId()))) {
				var place = facts.places().get(to.locationId());
				if (place != null && place.limited()) {
					filled.put(place.locationId(), place);
				}
			}
		}
		if (!filled.isEmpty()) {
			this.claims.lock(filled.keySet());
		}
		return new ArrayList<>(filled.values());
	}

	/**
	 * Checks the locations as they are after the posting, before it commits.
	 * @throws BusinessRuleViolation naming the location and the limit
	 */
	void check(Posting posting, Collection<PostingFacts.PlaceFacts> places) {
		if (places.isEmpty()) {
			return;
		}
		var contents = new TreeMap<String, Contents>();
		contents(places.stream().map(PostingFacts.PlaceFacts::locationId).toList(), arriving(posting))
			.forEach((found) -> contents.put(found.locationId(), found));
		for (var place : places) {
			var found = contents.get(place.locationId());
			if (found != null) {
				check(place, found, brought(posting, place.locationId()));
			}
		}
	}

	/** What these locations hold and await; empty ones are missing. */
	List<Contents> contents(Collection<String> locationIds) {
		return contents(locationIds, Set.of(""));
	}

	private List<Contents> contents(Collection<String> locationIds, Set<String> arriving) {
		return this.jdbc.sql(CONTENTS)
			.param("locations", locationIds)
			.param("arriving", arriving)
			.query(Contents.class)
			.list();
	}

	private static Set<String> arriving(Posting posting) {
		var units = new TreeSet<String>();
		units.add("");
		posting.transfers().forEach((transfer) -> {
			if (transfer.to() != null) {
				units.add(transfer.to().handlingUnitId());
			}
		});
		return units;
	}

	private static long brought(Posting posting, String locationId) {
		return posting.transfers()
			.stream()
			.filter((transfer) -> transfer.to() != null && transfer.to().locationId().equals(locationId))
			.mapToLong(StockTransfer::quantity)
			.sum();
	}

	static void check(PostingFacts.PlaceFacts place, Contents found, long brought) {
		require(place,
				place.maxWeightGrams() == 0
						|| found.weight().compareTo(BigDecimal.valueOf(place.maxWeightGrams())) <= 0,
				"carry at most %s kg".formatted(inUnits(BigDecimal.valueOf(place.maxWeightGrams()), 3)),
				"it would carry %s kg".formatted(inUnits(found.weight(), 3)));
		require(place,
				place.maxVolumeMm3() == 0 || found.volume().compareTo(BigDecimal.valueOf(place.maxVolumeMm3())) <= 0,
				"hold at most %s l".formatted(inUnits(BigDecimal.valueOf(place.maxVolumeMm3()), 6)),
				"it would hold %s l".formatted(inUnits(found.volume(), 6)));
		require(place, place.maxHandlingUnits() == 0 || found.units() <= place.maxHandlingUnits(),
				"hold at most %d handling units".formatted(place.maxHandlingUnits()),
				"it would hold %d".formatted(found.units()));
		require(place, place.mixing() == Mixing.ANY || place.mixing() == Mixing.EMPTY || found.items() == 1,
				"hold one item only", "it would hold %d".formatted(found.items()));
		require(place, place.mixing() != Mixing.SINGLE_LOT || found.lots() == 1, "hold one lot only",
				"it would hold %d".formatted(found.lots()));
		require(place, place.mixing() != Mixing.EMPTY || found.quantity() == brought, "be empty",
				"something stands there or is on its way");
	}

	/** Grams as kilograms, or cubic millimetres as litres, exactly. */
	private static String inUnits(BigDecimal small, int digits) {
		return small.movePointLeft(digits).stripTrailingZeros().toPlainString();
	}

	private static void require(PostingFacts.PlaceFacts place, boolean kept, String rule, String instead) {
		if (!kept) {
			throw new BusinessRuleViolation(
					"Expected %s to %s, but %s. Choose another location.".formatted(place.locationId(), rule, instead));
		}
	}

	/** What a location holds and awaits. */
	record Contents(String locationId, BigDecimal weight, BigDecimal volume, int units, int items, int lots,
			long quantity) {
	}

}
