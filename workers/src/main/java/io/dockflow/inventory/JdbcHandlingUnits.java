package io.dockflow.inventory;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.dockflow.shared.NotFound;
import io.dockflow.shared.Sscc;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHandlingUnits implements HandlingUnits {

	private static final RowMapper<HandlingUnit> UNIT = (row, number) -> new HandlingUnit(
			row.getString("handling_unit_id"), HandlingUnit.Kind.valueOf(row.getString("kind")),
			row.getString("site_id"), row.getString("location_id"), HandlingUnit.State.valueOf(row.getString("state")),
			row.getString("document"), row.getObject("weight_grams", Long.class));

	private final JdbcClient jdbc;

	private final Availability availability;

	private final Clock clock;

	JdbcHandlingUnits(JdbcClient jdbc, Availability availability, Clock clock) {
		this.jdbc = jdbc;
		this.availability = availability;
		this.clock = clock;
	}

	@Override
	public HandlingUnit create(String sscc, HandlingUnit.Kind kind, String siteId, String locationId,
			@Nullable String document) {
		this.jdbc.sql("""
				INSERT INTO handling_unit (handling_unit_id, kind, site_id, location_id, state, document, created_at)
				VALUES (?, ?, ?, ?, 'OPEN', ?, ?)""")
			.params(Arrays.asList(new Sscc(sscc).value(), kind.name(), siteId, locationId, document,
					UtcTime.of(this.clock.instant())))
			.update();
		return new HandlingUnit(sscc, kind, siteId, locationId, HandlingUnit.State.OPEN, document, null);
	}

	@Override
	public Optional<HandlingUnit> find(String handlingUnitId) {
		return this.jdbc.sql("SELECT * FROM handling_unit WHERE handling_unit_id = ?")
			.param(handlingUnitId)
			.query(UNIT)
			.optional();
	}

	@Override
	public HandlingUnit byId(String handlingUnitId) {
		return find(handlingUnitId).orElseThrow(() -> new NotFound("handling unit", handlingUnitId));
	}

	@Override
	public List<HandlingUnit> ofDocument(String document) {
		return this.jdbc.sql("SELECT * FROM handling_unit WHERE document = ? ORDER BY handling_unit_id")
			.param(document)
			.query(UNIT)
			.list();
	}

	@Override
	public List<StockRow> contents(String handlingUnitId) {
		return this.availability.find(StockQuery.ofUnit(handlingUnitId));
	}

	@Override
	public List<StockTransfer> moveAll(String handlingUnitId, String siteId, String toLocationId) {
		return contents(handlingUnitId).stream()
			.filter((row) -> !row.cell().locationId().equals(toLocationId))
			.map((row) -> StockTransfer.move(row.cell(), row.cell().at(siteId, toLocationId), row.quantity()))
			.toList();
	}

	@Override
	public void move(String handlingUnitId, String siteId, String toLocationId) {
		moveMany(List.of(handlingUnitId), siteId, toLocationId);
	}

	@Override
	public void moveMany(Collection<String> handlingUnitIds, String siteId, String toLocationId) {
		if (handlingUnitIds.isEmpty()) {
			return;
		}
		var changed = this.jdbc
			.sql("UPDATE handling_unit SET site_id = :site, location_id = :location WHERE handling_unit_id IN (:units)")
			.param("site", siteId)
			.param("location", toLocationId)
			.param("units", handlingUnitIds)
			.update();
		if (changed != handlingUnitIds.size()) {
			throw new NotFound("handling unit among", String.valueOf(handlingUnitIds));
		}
	}

	@Override
	public void setState(String handlingUnitId, HandlingUnit.State state) {
		requireOne(handlingUnitId,
				this.jdbc.sql("UPDATE handling_unit SET state = ? WHERE handling_unit_id = ?")
					.params(state.name(), handlingUnitId)
					.update());
	}

	@Override
	public void setWeight(String handlingUnitId, long weightGrams) {
		requireOne(handlingUnitId,
				this.jdbc.sql("UPDATE handling_unit SET weight_grams = ? WHERE handling_unit_id = ?")
					.params(weightGrams, handlingUnitId)
					.update());
	}

	private static void requireOne(String handlingUnitId, int changed) {
		if (changed != 1) {
			throw new NotFound("handling unit", handlingUnitId);
		}
	}

}
