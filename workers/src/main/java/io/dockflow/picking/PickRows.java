package io.dockflow.picking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockflow.inventory.Reservation;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockStatus;
import io.dockflow.routing.Point;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pick lists' tables. Locks: orders first, then pick lists, then stock.
 */
@Component
class PickRows implements PickLists {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	private final ObjectMapper json;

	PickRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches, ObjectMapper json) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.json = json;
	}

	void insert(PlannedPickList plan, Instant at) {
		this.jdbc
			.sql("""
					INSERT INTO pick_list (pick_list_number, wave_number, site_id, state, packing_location, due_at, length_mm,
					  path, planned_at)
					VALUES (:number, :wave, :site, 'PLANNED', :packing, :due, :length, :path, :at)
					""")
			.param("number", plan.pickListNumber())
			.param("wave", plan.waveNumber())
			.param("site", plan.siteId())
			.param("packing", plan.packingLocation())
			.param("due", UtcTime.of(plan.dueAt()))
			.param("length", plan.route().lengthMm())
			.param("path", written(plan.route().path()))
			.param("at", UtcTime.of(at))
			.update();
		insertLines(plan.pickListNumber(), 1, plan.lines());
	}

	void insertLines(String pickListNumber, int firstLine, List<Reservation> reservations) {
		var parameters = new ArrayList<MapSqlParameterSource>();
		for (var reservation : reservations) {
			parameters
				.add(new MapSqlParameterSource("number", pickListNumber).addValue("line", firstLine + parameters.size())
					.addValue("order", reservation.document())
					.addValue("orderLine", reservation.line())
					.addValue("item", reservation.cell().itemId())
					.addValue("location", reservation.cell().locationId())
					.addValue("lot", reservation.cell().lot())
					.addValue("unit", reservation.cell().handlingUnitId())
					.addValue("owner", reservation.cell().owner())
					.addValue("reservation", reservation.id())
					.addValue("quantity", reservation.quantity()));
		}
		this.batches.batchUpdate(
				"""
						INSERT INTO pick_line (pick_list_number, line, order_number, order_line, item_id, location_id, lot,
						  handling_unit_id, owner, reservation_id, quantity, state)
						VALUES (:number, :line, :order, :orderLine, :item, :location, :lot, :unit, :owner, :reservation, :quantity,
						  'OPEN')
						""",
				parameters.toArray(MapSqlParameterSource[]::new));
	}

	@Override
	public PickList byNumber(String pickListNumber) {
		return read(List.of(pickListNumber)).stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("pick list", pickListNumber));
	}

	@Override
	public List<PickList> ofWave(String waveNumber) {
		return read(numbersOfWave(waveNumber));
	}

	@Override
	public List<PickLine> ofOrder(String orderNumber) {
		return this.jdbc.sql("""
				SELECT l.*, p.site_id FROM pick_line l JOIN pick_list p ON p.pick_list_number = l.pick_list_number
				WHERE l.order_number = :order ORDER BY l.pick_list_number, l.line
				""").param("order", orderNumber).query((row, index) -> line(row)).list();
	}

	@Override
	public Figures figures(String waveNumber) {
		return this.jdbc.sql("""
				SELECT COUNT(CASE WHEN l.state = 'DONE' THEN 1 END) AS picked,
				  COUNT(CASE WHEN l.state = 'SHORT' THEN 1 END) AS short,
				  COUNT(CASE WHEN l.state = 'OPEN' THEN 1 END) AS open
				FROM pick_line l JOIN pick_list p ON p.pick_list_number = l.pick_list_number
				WHERE p.wave_number = :wave
				""")
			.param("wave", waveNumber)
			.query((row, index) -> new Figures(row.getLong("picked"), row.getLong("short"), row.getLong("open")))
			.single();
	}

	/** Locks the list and reads it. */
	PickList lock(String pickListNumber) {
		this.jdbc.sql("SELECT pick_list_number FROM pick_list WHERE pick_list_number = :number FOR UPDATE")
			.param("number", pickListNumber)
			.query(String.class)
			.optional()
			.orElseThrow(() -> new NotFound("pick list", pickListNumber));
		return byNumber(pickListNumber);
	}

	/**
	 * Locks the lists that serve an order, in the order of their numbers, and reads them.
	 */
	List<PickList> lockOfOrder(String orderNumber) {
		return read(this.jdbc.sql("""
				SELECT pick_list_number FROM pick_list
				WHERE pick_list_number IN (SELECT pick_list_number FROM pick_line WHERE order_number = :order)
				ORDER BY pick_list_number FOR UPDATE
				""").param("order", orderNumber).query(String.class).list());
	}

	List<PickList> lockOfWave(String waveNumber) {
		return read(this.jdbc.sql("""
				SELECT pick_list_number FROM pick_list WHERE wave_number = :wave ORDER BY pick_list_number FOR UPDATE
				""").param("wave", waveNumber).query(String.class).list());
	}

	/** Whether a list that is not handed over still serves the order. */
	boolean underWay(String orderNumber) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM pick_line l JOIN pick_list p ON p.pick_list_number = l.pick_list_number
				WHERE l.order_number = :order AND l.state <> 'CANCELLED' AND p.state NOT IN ('HANDED_OVER', 'CANCELLED')
				""").param("order", orderNumber).query(Long.class).single() > 0;
	}

	void setState(String pickListNumber, PickList.State state) {
		this.jdbc.sql("UPDATE pick_list SET state = :state WHERE pick_list_number = :number")
			.param("state", state.name())
			.param("number", pickListNumber)
			.update();
	}

	void setHandedOver(String pickListNumber, Instant at) {
		setState(pickListNumber, PickList.State.HANDED_OVER);
		this.jdbc.sql("UPDATE pick_list SET handed_over_at = :at WHERE pick_list_number = :number")
			.param("at", UtcTime.of(at))
			.param("number", pickListNumber)
			.update();
	}

	void setScan(String pickListNumber, boolean scanning, @Nullable Integer line) {
		this.jdbc.sql("UPDATE pick_list SET scanning = :scanning, scan_line = :line WHERE pick_list_number = :number")
			.param("scanning", scanning)
			.param("line", line)
			.param("number", pickListNumber)
			.update();
	}

	void setPicked(String pickListNumber, int line, long picked, PickLine.State state) {
		this.jdbc.sql("""
				UPDATE pick_line SET picked = :picked, state = :state WHERE pick_list_number = :number AND line = :line
				""")
			.param("picked", picked)
			.param("state", state.name())
			.param("number", pickListNumber)
			.param("line", line)
			.update();
	}

	void cancelLines(String pickListNumber, Collection<Integer> lines) {
		this.jdbc.sql("""
				UPDATE pick_line SET state = 'CANCELLED' WHERE pick_list_number = :number AND line IN (:lines)
				""").param("number", pickListNumber).param("lines", lines).update();
	}

	/** The list that fulfils a reservation and is not handed over. */
	Optional<String> listOf(long reservationId) {
		return this.jdbc.sql("""
				SELECT l.pick_list_number FROM pick_line l JOIN pick_list p ON p.pick_list_number = l.pick_list_number
				JOIN reservation r ON r.id = l.reservation_id AND l.order_number = r.document AND l.order_line = r.line
				WHERE r.id = :reservation AND l.state = 'OPEN' AND p.state IN ('PLANNED', 'RELEASED')
				""").param("reservation", reservationId).query(String.class).optional();
	}

	/** A line is to fetch less; nothing is left of it when it fetches none. */
	void takeOff(String pickListNumber, PickLine line, long quantity) {
		if (line.quantity() == quantity) {
			cancelLines(pickListNumber, List.of(line.line()));
			return;
		}
		this.jdbc.sql("""
				UPDATE pick_line SET quantity = quantity - :quantity, state = IF(quantity = picked, 'DONE', state)
				WHERE pick_list_number = :number AND line = :line
				""").param("quantity", quantity).param("number", pickListNumber).param("line", line.line()).update();
	}

	void settleShort(String pickListNumber, int line) {
		this.jdbc.sql("""
				UPDATE pick_line SET short_settled = TRUE WHERE pick_list_number = :number AND line = :line
				""").param("number", pickListNumber).param("line", line).update();
	}

	void setTote(String pickListNumber, Collection<Integer> lines, String tote) {
		this.jdbc.sql("UPDATE pick_line SET tote = :tote WHERE pick_list_number = :number AND line IN (:lines)")
			.param("tote", tote)
			.param("number", pickListNumber)
			.param("lines", lines)
			.update();
	}

	void flagForCount(String pickListNumber, PickLine line, Instant at) {
		this.jdbc
			.sql("""
					INSERT INTO suspect_bin (site_id, location_id, item_id, lot, pick_list_number, expected, found, flagged_at)
					VALUES (:site, :location, :item, :lot, :list, :expected, :found, :at)
					""")
			.param("site", line.cell().siteId())
			.param("location", line.locationId())
			.param("item", line.itemId())
			.param("lot", line.cell().lot())
			.param("list", pickListNumber)
			.param("expected", line.quantity())
			.param("found", line.picked())
			.param("at", UtcTime.of(at))
			.update();
	}

	private List<String> numbersOfWave(String waveNumber) {
		return this.jdbc.sql("SELECT pick_list_number FROM pick_list WHERE wave_number = :wave")
			.param("wave", waveNumber)
			.query(String.class)
			.list();
	}

	private List<PickList> read(Collection<String> numbers) {
		if (numbers.isEmpty()) {
			return List.of();
		}
		Map<String, List<PickLine>> lines = new HashMap<>();
		this.jdbc.sql("""
				SELECT l.*, p.site_id FROM pick_line l JOIN pick_list p ON p.pick_list_number = l.pick_list_number
				WHERE l.pick_list_number IN (:numbers) ORDER BY l.pick_list_number, l.line
				""").param("numbers", numbers).query((row) -> {
			lines.computeIfAbsent(row.getString("pick_list_number"), (number) -> new ArrayList<>()).add(line(row));
		});
		var lists = new LinkedHashMap<String, PickList>();
		this.jdbc.sql("SELECT * FROM pick_list WHERE pick_list_number IN (:numbers) ORDER BY pick_list_number")
			.param("numbers", numbers)
			.query((row) -> {
				var number = row.getString("pick_list_number");
				lists.put(number, list(row, lines.getOrDefault(number, List.of())));
			});
		return List.copyOf(lists.values());
	}

	private PickList list(ResultSet row, List<PickLine> lines) throws SQLException {
		return new PickList(row.getString("pick_list_number"), row.getString("wave_number"), row.getString("site_id"),
				PickList.State.valueOf(row.getString("state")), row.getString("packing_location"),
				UtcTime.required(row, "due_at"), row.getLong("length_mm") / 1000.0, read(row.getString("path")),
				row.getBoolean("scanning"), row.getObject("scan_line", Integer.class),
				UtcTime.required(row, "planned_at"), UtcTime.nullable(row, "handed_over_at"), lines);
	}

	private static PickLine line(ResultSet row) throws SQLException {
		var cell = new StockCell(row.getString("site_id"), row.getString("location_id"), row.getString("item_id"),
				row.getString("lot"), row.getString("handling_unit_id"), StockStatus.AVAILABLE, row.getString("owner"));
		return new PickLine(row.getInt("line"), row.getString("order_number"), row.getInt("order_line"), cell,
				row.getLong("reservation_id"), row.getLong("quantity"), row.getLong("picked"),
				PickLine.State.valueOf(row.getString("state")), row.getBoolean("short_settled"), row.getString("tote"));
	}

	private String written(List<Point> path) {
		try {
			return this.json
				.writeValueAsString(path.stream().map((point) -> new long[] { point.x(), point.y() }).toList());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Expected a path that can be written as JSON, but it cannot.", ex);
		}
	}

	private List<Point> read(String path) {
		try {
			var points = new ArrayList<Point>();
			for (var point : this.json.readValue(path, long[][].class)) {
				points.add(new Point(point[0], point[1]));
			}
			return points;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Expected a path written as JSON, but the database holds: " + path, ex);
		}
	}

}
