package io.dockflow.shipping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import io.dockflow.shared.NotFound;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The loads' tables. Locks: orders first, then loads, then stock.
 */
@Component
class LoadRows {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	LoadRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * Makes those who look for the site's and carrier's open load wait for each other.
	 */
	void lineUp(String siteId, String carrier) {
		this.jdbc.sql("""
				INSERT INTO load_guard (site_id, carrier) VALUES (:site, :carrier)
				ON DUPLICATE KEY UPDATE carrier = carrier
				""").param("site", siteId).param("carrier", carrier).update();
	}

	Optional<Load> lockOpen(String siteId, String carrier) {
		return this.jdbc.sql("""
				SELECT load_number FROM truck_load WHERE site_id = :site AND carrier = :carrier AND state = 'OPEN'
				ORDER BY depart_at, load_number LIMIT 1 FOR UPDATE
				""").param("site", siteId).param("carrier", carrier).query(String.class).optional().map(this::byNumber);
	}

	/** The load that takes the carrier's parcels at present, not locked. */
	Optional<Load> open(String siteId, String carrier) {
		return this.jdbc.sql("""
				SELECT load_number FROM truck_load WHERE site_id = :site AND carrier = :carrier AND state = 'OPEN'
				ORDER BY depart_at, load_number LIMIT 1
				""").param("site", siteId).param("carrier", carrier).query(String.class).optional().map(this::byNumber);
	}

	Load lock(String loadNumber) {
		this.jdbc.sql("SELECT load_number FROM truck_load WHERE load_number = :number FOR UPDATE")
			.param("number", loadNumber)
			.query(String.class)
			.optional()
			.orElseThrow(() -> new NotFound("load", loadNumber));
		return byNumber(loadNumber);
	}

	/** Locks the loads an order has parcels on and that are not sealed. */
	List<Load> lockOfOrder(String orderNumber) {
		return read(this.jdbc.sql("""
				SELECT load_number FROM truck_load
				WHERE state IN ('OPEN', 'CLOSED', 'ARRIVED')
				  AND load_number IN (SELECT load_number FROM load_parcel WHERE order_number = :order
				                      AND state IN ('PLANNED', 'LOADED', 'MISSING'))
				ORDER BY load_number FOR UPDATE
				""").param("order", orderNumber).query(String.class).list());
	}

	List<Load> lockOpenOf(@Nullable String siteId) {
		return read(this.jdbc.sql("""
				SELECT load_number FROM truck_load WHERE state = 'OPEN' AND (:site IS NULL OR site_id = :site)
				ORDER BY load_number FOR UPDATE
				""").param("site", siteId).query(String.class).list());
	}

	Load byNumber(String loadNumber) {
		return read(List.of(loadNumber)).stream().findFirst().orElseThrow(() -> new NotFound("load", loadNumber));
	}

	List<Load> list(@Nullable String siteId, Load.@Nullable State state, int page, int size) {
		return read(this.jdbc.sql("""
				SELECT load_number FROM truck_load
				WHERE (:site IS NULL OR site_id = :site) AND (:state IS NULL OR state = :state)
				ORDER BY created_at DESC, load_number DESC LIMIT :size OFFSET :offset
				""")
			.param("site", siteId)
			.param("state", (state != null) ? state.name() : null)
			.param("size", size)
			.param("offset", (long) page * size)
			.query(String.class)
			.list());
	}

	long count(@Nullable String siteId, Load.@Nullable State state) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM truck_load
				WHERE (:site IS NULL OR site_id = :site) AND (:state IS NULL OR state = :state)
				""")
			.param("site", siteId)
			.param("state", (state != null) ? state.name() : null)
			.query(Long.class)
			.single();
	}

	void insert(String loadNumber, String siteId, String carrier, Instant departAt, String lane, Instant at) {
		this.jdbc.sql("""
				INSERT INTO truck_load (load_number, site_id, carrier, state, depart_at, staging_lane, created_at)
				VALUES (:number, :site, :carrier, 'OPEN', :depart, :lane, :at)
				""")
			.param("number", loadNumber)
			.param("site", siteId)
			.param("carrier", carrier)
			.param("depart", UtcTime.of(departAt))
			.param("lane", lane)
			.param("at", UtcTime.of(at))
			.update();
	}

	/** A parcel that was taken off this load before comes back onto it. */
	void add(String loadNumber, Collection<Load.Parcel> parcels) {
		this.batches.batchUpdate("""
				INSERT INTO load_parcel (load_number, sscc, order_number, shipment_number, state)
				VALUES (:load, :sscc, :order, :shipment, 'PLANNED')
				ON DUPLICATE KEY UPDATE state = 'PLANNED'
				""",
				parcels.stream()
					.map((parcel) -> new MapSqlParameterSource("load", loadNumber).addValue("sscc", parcel.sscc())
						.addValue("order", parcel.orderNumber())
						.addValue("shipment", parcel.shipmentNumber()))
					.toArray(MapSqlParameterSource[]::new));
	}

	void setParcels(String loadNumber, Collection<String> ssccs, Load.Parcel.State state) {
		if (!ssccs.isEmpty()) {
			this.jdbc.sql("""
					UPDATE load_parcel SET state = :state WHERE load_number = :number AND sscc IN (:ssccs)
					""").param("state", state.name()).param("number", loadNumber).param("ssccs", ssccs).update();
		}
	}

	/** Whether a parcel of the order still has to leave. */
	boolean parcelsToGo(String orderNumber) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM load_parcel
				WHERE order_number = :order AND state IN ('PLANNED', 'LOADED', 'MISSING')
				""").param("order", orderNumber).query(Long.class).single() > 0;
	}

	void setState(String loadNumber, Load.State state) {
		this.jdbc.sql("UPDATE truck_load SET state = :state WHERE load_number = :number")
			.param("state", state.name())
			.param("number", loadNumber)
			.update();
	}

	void setDoor(String loadNumber, String door) {
		this.jdbc.sql("UPDATE truck_load SET dock_door = :door WHERE load_number = :number")
			.param("door", door)
			.param("number", loadNumber)
			.update();
	}

	void setDeparture(String loadNumber, Instant departAt) {
		this.jdbc.sql("UPDATE truck_load SET depart_at = :depart WHERE load_number = :number")
			.param("depart", UtcTime.of(departAt))
			.param("number", loadNumber)
			.update();
	}

	void setArrived(String loadNumber, Instant at) {
		this.jdbc.sql("UPDATE truck_load SET state = 'ARRIVED', arrived_at = :at WHERE load_number = :number")
			.param("at", UtcTime.of(at))
			.param("number", loadNumber)
			.update();
	}

	void setSealed(String loadNumber, String sealNumber, long manifest) {
		this.jdbc.sql("""
				UPDATE truck_load SET state = 'SEALED', seal_number = :seal, manifest_document_id = :manifest
				WHERE load_number = :number
				""").param("seal", sealNumber).param("manifest", manifest).param("number", loadNumber).update();
	}

	void setDeparted(String loadNumber, Instant at) {
		this.jdbc.sql("UPDATE truck_load SET state = 'DEPARTED', departed_at = :at WHERE load_number = :number")
			.param("at", UtcTime.of(at))
			.param("number", loadNumber)
			.update();
	}

	void setDelivered(String loadNumber, @Nullable String signedBy, Instant at) {
		this.jdbc.sql("""
				UPDATE truck_load SET delivered_at = :at, signed_by = :by WHERE load_number = :number
				""").param("at", UtcTime.of(at)).param("by", signedBy).param("number", loadNumber).update();
	}

	private List<Load> read(Collection<String> numbers) {
		if (numbers.isEmpty()) {
			return List.of();
		}
		var parcels = new HashMap<String, List<Load.Parcel>>();
		this.jdbc.sql("""
				SELECT l.*, p.weight_grams FROM load_parcel l JOIN parcel p ON p.sscc = l.sscc
				WHERE l.load_number IN (:numbers)
				ORDER BY l.load_number, l.order_number, p.sequence
				""").param("numbers", numbers).query((row) -> {
			parcels.computeIfAbsent(row.getString("load_number"), (number) -> new ArrayList<>()).add(parcel(row));
		});
		return this.jdbc.sql("""
				SELECT * FROM truck_load WHERE load_number IN (:numbers) ORDER BY created_at DESC, load_number DESC
				""")
			.param("numbers", numbers)
			.query((row, index) -> load(row, parcels.getOrDefault(row.getString("load_number"), List.of())))
			.list();
	}

	private static Load load(ResultSet row, List<Load.Parcel> parcels) throws SQLException {
		return new Load(row.getString("load_number"), row.getString("site_id"), row.getString("carrier"),
				Load.State.valueOf(row.getString("state")), UtcTime.required(row, "depart_at"),
				row.getString("dock_door"), row.getString("staging_lane"), row.getString("seal_number"),
				row.getObject("manifest_document_id", Long.class), row.getString("signed_by"),
				UtcTime.required(row, "created_at"), UtcTime.nullable(row, "arrived_at"),
				UtcTime.nullable(row, "departed_at"), UtcTime.nullable(row, "delivered_at"), parcels);
	}

	private static Load.Parcel parcel(ResultSet row) throws SQLException {
		return new Load.Parcel(row.getString("sscc"), row.getString("order_number"), row.getString("shipment_number"),
				row.getLong("weight_grams"), Load.Parcel.State.valueOf(row.getString("state")));
	}

}
