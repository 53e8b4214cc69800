package io.dockflow.packing;

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
 * The shipments' tables.
 */
@Component
class ShipmentRows implements Shipments {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	ShipmentRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	List<Cartoniser.CartonType> cartons() {
		return this.jdbc.sql("SELECT * FROM carton_type ORDER BY code")
			.query((row, index) -> new Cartoniser.CartonType(row.getString("code"), row.getInt("length_mm"),
					row.getInt("width_mm"), row.getInt("height_mm"), row.getLong("max_weight_grams"),
					row.getLong("tare_grams")))
			.list();
	}

	void insert(Shipment shipment, Instant at) {
		this.jdbc.sql("""
				INSERT INTO shipment (shipment_number, order_number, site_id, carrier, state, expected_weight_grams,
				  created_at)
				VALUES (:number, :order, :site, :carrier, :state, :weight, :at)
				""")
			.param("number", shipment.shipmentNumber())
			.param("order", shipment.orderNumber())
			.param("site", shipment.siteId())
			.param("carrier", shipment.carrier())
			.param("state", shipment.state().name())
			.param("weight", shipment.expectedWeightGrams())
			.param("at", UtcTime.of(at))
			.update();
		var parcels = new ArrayList<MapSqlParameterSource>();
		var lines = new ArrayList<MapSqlParameterSource>();
		for (var parcel : shipment.parcels()) {
			parcels.add(new MapSqlParameterSource("sscc", parcel.sscc()).addValue("shipment", shipment.shipmentNumber())
				.addValue("sequence", parcel.sequence())
				.addValue("carton", parcel.cartonCode())
				.addValue("length", parcel.lengthMm())
				.addValue("width", parcel.widthMm())
				.addValue("height", parcel.heightMm())
				.addValue("weight", parcel.weightGrams()));
			for (var line : parcel.lines()) {
				lines.add(new MapSqlParameterSource("shipment", shipment.shipmentNumber()).addValue("line", line.line())
					.addValue("sscc", parcel.sscc())
					.addValue("item", line.itemId())
					.addValue("lot", line.lot())
					.addValue("owner", line.owner())
					.addValue("tote", line.tote())
					.addValue("place", line.toteLocation())
					.addValue("quantity", line.quantity()));
			}
		}
		this.batches.batchUpdate("""
				INSERT INTO parcel (sscc, shipment_number, sequence, carton_code, length_mm, width_mm, height_mm,
				  weight_grams)
				VALUES (:sscc, :shipment, :sequence, :carton, :length, :width, :height, :weight)
				""", parcels.toArray(MapSqlParameterSource[]::new));
		this.batches.batchUpdate(
				"""
						INSERT INTO parcel_line (shipment_number, line, sscc, item_id, lot, owner, tote, tote_location, quantity)
						VALUES (:shipment, :line, :sscc, :item, :lot, :owner, :tote, :place, :quantity)
						""",
				lines.toArray(MapSqlParameterSource[]::new));
	}

	Shipment lock(String shipmentNumber) {
		this.jdbc.sql("SELECT shipment_number FROM shipment WHERE shipment_number = :number FOR UPDATE")
			.param("number", shipmentNumber)
			.query(String.class)
			.optional()
			.orElseThrow(() -> new NotFound("shipment", shipmentNumber));
		return byNumber(shipmentNumber);
	}

	@Override
	public Shipment byNumber(String shipmentNumber) {
		return byNumbers(List.of(shipmentNumber)).stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("shipment", shipmentNumber));
	}

	@Override
	public Optional<Shipment> ofOrder(String orderNumber) {
		return this.jdbc.sql("""
				SELECT shipment_number FROM shipment WHERE order_number = :order AND state <> 'UNPACKED'
				ORDER BY created_at DESC LIMIT 1
				""").param("order", orderNumber).query(String.class).optional().map(this::byNumber);
	}

	@Override
	public List<Shipment> byNumbers(Collection<String> shipmentNumbers) {
		if (shipmentNumbers.isEmpty()) {
			return List.of();
		}
		var lines = new HashMap<String, List<Shipment.Line>>();
		this.jdbc.sql("SELECT * FROM parcel_line WHERE shipment_number IN (:numbers) ORDER BY shipment_number, line")
			.param("numbers", shipmentNumbers)
			.query((row) -> {
				lines.computeIfAbsent(row.getString("sscc"), (sscc) -> new ArrayList<>()).add(line(row));
			});
		var parcels = new HashMap<String, List<Shipment.Parcel>>();
		this.jdbc.sql("SELECT * FROM parcel WHERE shipment_number IN (:numbers) ORDER BY shipment_number, sequence")
			.param("numbers", shipmentNumbers)
			.query((row) -> {
				parcels.computeIfAbsent(row.getString("shipment_number"), (number) -> new ArrayList<>())
					.add(parcel(row, lines.getOrDefault(row.getString("sscc"), List.of())));
			});
		return this.jdbc.sql("SELECT * FROM shipment WHERE shipment_number IN (:numbers) ORDER BY shipment_number")
			.param("numbers", shipmentNumbers)
			.query((row, index) -> shipment(row, parcels.getOrDefault(row.getString("shipment_number"), List.of())))
			.list();
	}

	@Override
	public void shipped(Collection<String> shipmentNumbers) {
		if (!shipmentNumbers.isEmpty()) {
			this.jdbc.sql("UPDATE shipment SET state = 'SHIPPED' WHERE shipment_number IN (:numbers)")
				.param("numbers", shipmentNumbers)
				.update();
		}
	}

	void setState(String shipmentNumber, Shipment.State state) {
		this.jdbc.sql("UPDATE shipment SET state = :state WHERE shipment_number = :number")
			.param("state", state.name())
			.param("number", shipmentNumber)
			.update();
	}

	void setStaged(String shipmentNumber, String lane, @Nullable String packedBy, Instant at) {
		this.jdbc.sql("""
				UPDATE shipment SET state = 'STAGED', staging_lane = :lane, packed_by = :by, staged_at = :at
				WHERE shipment_number = :number
				""")
			.param("lane", lane)
			.param("by", packedBy)
			.param("at", UtcTime.of(at))
			.param("number", shipmentNumber)
			.update();
	}

	void setMeasured(String shipmentNumber, long grams) {
		this.jdbc.sql("UPDATE shipment SET measured_weight_grams = :grams WHERE shipment_number = :number")
			.param("grams", grams)
			.param("number", shipmentNumber)
			.update();
	}

	void setScanned(String shipmentNumber, int line, long scanned) {
		this.jdbc.sql("""
				UPDATE parcel_line SET scanned = :scanned WHERE shipment_number = :number AND line = :line
				""").param("scanned", scanned).param("number", shipmentNumber).param("line", line).update();
	}

	private static Shipment shipment(ResultSet row, List<Shipment.Parcel> parcels) throws SQLException {
		return new Shipment(row.getString("shipment_number"), row.getString("order_number"), row.getString("site_id"),
				row.getString("carrier"), Shipment.State.valueOf(row.getString("state")),
				row.getLong("expected_weight_grams"), row.getObject("measured_weight_grams", Long.class),
				row.getString("staging_lane"), parcels);
	}

	private static Shipment.Parcel parcel(ResultSet row, List<Shipment.Line> lines) throws SQLException {
		return new Shipment.Parcel(row.getString("sscc"), row.getInt("sequence"), row.getString("carton_code"),
				row.getInt("length_mm"), row.getInt("width_mm"), row.getInt("height_mm"), row.getLong("weight_grams"),
				lines);
	}

	private static Shipment.Line line(ResultSet row) throws SQLException {
		return new Shipment.Line(row.getInt("line"), row.getString("item_id"), row.getString("lot"),
				row.getString("owner"), row.getString("tote"), row.getString("tote_location"), row.getLong("quantity"),
				row.getLong("scanned"));
	}

}
