package io.dockflow.crossdock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dockflow.shared.NotFound;
import io.dockflow.shared.UtcTime;
import io.dockflow.shipping.Departures;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of cross-docking. Locks: orders first, then units, then stock.
 */
@Repository
class CrossDockRows implements CrossDocks {

	private final JdbcClient jdbc;

	private final Clock clock;

	CrossDockRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public CrossDock byUnit(String handlingUnitId) {
		return read(List.of(handlingUnitId)).stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("cross-docked unit", handlingUnitId));
	}

	@Override
	public List<CrossDock> list(CrossDock.@Nullable State state, int page, int size) {
		return read(this.jdbc.sql("""
				SELECT handling_unit_id FROM cross_dock WHERE :state = '' OR state = :state
				ORDER BY matched_at DESC, handling_unit_id DESC LIMIT :size OFFSET :offset""")
			.param("state", (state != null) ? state.name() : "")
			.param("size", size)
			.param("offset", (long) page * size)
			.query(String.class)
			.list());
	}

	@Override
	public long count(CrossDock.@Nullable State state) {
		return this.jdbc.sql("SELECT COUNT(*) FROM cross_dock WHERE :state = '' OR state = :state")
			.param("state", (state != null) ? state.name() : "")
			.query(Long.class)
			.single();
	}

	@Override
	public List<CrossDock> ofDelivery(String deliveryNumber) {
		return read(this.jdbc
			.sql("SELECT handling_unit_id FROM cross_dock WHERE delivery_number = ? ORDER BY handling_unit_id")
			.param(deliveryNumber)
			.query(String.class)
			.list());
	}

	@Override
	public List<Planned> plannedOf(String deliveryNumber) {
		return this.jdbc.sql("""
				SELECT p.order_number, p.order_line, p.item_id, p.quantity FROM cross_dock_plan p
				JOIN customer_order o ON o.order_number = p.order_number
				WHERE p.delivery_number = ? ORDER BY o.due_at, o.priority, p.order_number, p.order_line""")
			.param(deliveryNumber)
			.query(Planned.class)
			.list();
	}

	@Override
	public Map<String, Share> shares(Collection<String> deliveryNumbers) {
		var shares = new HashMap<String, Share>();
		if (!deliveryNumbers.isEmpty()) {
			this.jdbc.sql("""
					SELECT delivery_number, SUM(planned) AS planned, SUM(cross_docked) AS cross_docked FROM (
					  SELECT delivery_number, quantity AS planned, 0 AS cross_docked FROM cross_dock_plan
					  WHERE delivery_number IN (:numbers)
					  UNION ALL
					  SELECT c.delivery_number, 0, l.quantity FROM cross_dock c
					  JOIN cross_dock_line l ON l.handling_unit_id = c.handling_unit_id
					  WHERE c.delivery_number IN (:numbers) AND l.state <> 'LOST'
					) share GROUP BY delivery_number""").param("numbers", deliveryNumbers).query((row) -> {
				shares.put(row.getString("delivery_number"),
						new Share(row.getLong("planned"), row.getLong("cross_docked")));
			});
		}
		return shares;
	}

	/** Replaces what was planned of the delivery. */
	void plan(String deliveryNumber, Collection<Planned> lines) {
		this.jdbc.sql("DELETE FROM cross_dock_plan WHERE delivery_number = ?").param(deliveryNumber).update();
		var now = UtcTime.of(this.clock.instant());
		lines.forEach((line) -> this.jdbc.sql("""
				INSERT INTO cross_dock_plan (delivery_number, order_number, order_line, item_id, quantity, planned_at)
				VALUES (?, ?, ?, ?, ?, ?)""")
			.params(deliveryNumber, line.orderNumber(), line.orderLine(), line.itemId(), line.quantity(), now)
			.update());
	}

	/**
	 * What order lines are meant to get of other deliveries that are not received yet.
	 */
	Map<OrderLine, Long> plannedElsewhere(String deliveryNumber, Collection<String> itemIds) {
		return quantities("""
				SELECT p.order_number, p.order_line, SUM(p.quantity) AS quantity FROM cross_dock_plan p
				JOIN delivery d ON d.delivery_number = p.delivery_number
				WHERE p.delivery_number <> :key AND p.item_id IN (:items)
				  AND d.state IN ('ANNOUNCED', 'SCHEDULED', 'ARRIVED', 'COUNTING', 'COUNTED')
				GROUP BY p.order_number, p.order_line""", deliveryNumber, itemIds);
	}

	/** What order lines are matched with already and have no right to yet. */
	Map<OrderLine, Long> matched(String siteId, Collection<String> itemIds) {
		return quantities("""
				SELECT l.order_number, l.order_line, SUM(l.quantity) AS quantity FROM cross_dock_line l
				JOIN cross_dock c ON c.handling_unit_id = l.handling_unit_id
				WHERE c.site_id = :key AND c.item_id IN (:items) AND l.state = 'MATCHED'
				GROUP BY l.order_number, l.order_line""", siteId, itemIds);
	}

	/** The same of these orders, whatever the item. */
	Map<OrderLine, Long> matchedOf(Collection<String> orderNumbers) {
		return quantities("""
				SELECT l.order_number, l.order_line, SUM(l.quantity) AS quantity FROM cross_dock_line l
				WHERE l.state = :key AND l.order_number IN (:items) GROUP BY l.order_number, l.order_line""", "MATCHED",
				orderNumbers);
	}

	private Map<OrderLine, Long> quantities(String sql, String key, Collection<String> itemIds) {
		var quantities = new HashMap<OrderLine, Long>();
		if (!itemIds.isEmpty()) {
			this.jdbc.sql(sql).param("key", key).param("items", itemIds).query((row) -> {
				quantities.put(new OrderLine(row.getString("order_number"), row.getInt("order_line")),
						row.getLong("quantity"));
			});
		}
		return quantities;
	}

	/** Locks the unit and reads it; its orders are locked before. */
	CrossDock lock(String handlingUnitId) {
		this.jdbc.sql("SELECT handling_unit_id FROM cross_dock WHERE handling_unit_id = ? FOR UPDATE")
			.param(handlingUnitId)
			.query(String.class)
			.optional()
			.orElseThrow(() -> new NotFound("cross-docked unit", handlingUnitId));
		return byUnit(handlingUnitId);
	}

	/** Which of these units are cross-docked and not at their end. */
	Set<String> underWay(Collection<String> handlingUnitIds) {
		if (handlingUnitIds.isEmpty()) {
			return Set.of();
		}
		return new HashSet<>(this.jdbc.sql("""
				SELECT handling_unit_id FROM cross_dock
				WHERE handling_unit_id IN (:units) AND state IN ('MATCHED', 'RESERVED', 'STAGED')""")
			.param("units", handlingUnitIds)
			.query(String.class)
			.list());
	}

	/** The units with lines of the order in that state, in the order of the units. */
	List<String> unitsOf(String orderNumber, CrossDock.Line.State... states) {
		return this.jdbc.sql("""
				SELECT DISTINCT handling_unit_id FROM cross_dock_line
				WHERE order_number = :order AND state IN (:states) ORDER BY handling_unit_id""")
			.param("order", orderNumber)
			.param("states", Arrays.stream(states).map(Enum::name).toList())
			.query(String.class)
			.list();
	}

	void insert(String handlingUnitId, String siteId, String deliveryNumber, String itemId, String carrier) {
		this.jdbc.sql("""
				INSERT INTO cross_dock (handling_unit_id, site_id, delivery_number, item_id, carrier, state, matched_at)
				VALUES (?, ?, ?, ?, ?, 'MATCHED', ?)
				ON DUPLICATE KEY UPDATE carrier = VALUES(carrier), state = 'MATCHED', ended_at = NULL""")
			.params(handlingUnitId, siteId, deliveryNumber, itemId, carrier, UtcTime.of(this.clock.instant()))
			.update();
	}

	void addLine(String handlingUnitId, String orderNumber, int orderLine, long quantity, boolean planned) {
		this.jdbc.sql("""
				INSERT INTO cross_dock_line (handling_unit_id, line, order_number, order_line, quantity, planned, state)
				SELECT :unit, COALESCE(MAX(line), 0) + 1, :order, :line, :quantity, :planned, 'MATCHED'
				FROM cross_dock_line WHERE handling_unit_id = :unit""")
			.param("unit", handlingUnitId)
			.param("order", orderNumber)
			.param("line", orderLine)
			.param("quantity", quantity)
			.param("planned", planned)
			.update();
	}

	void setReserved(String handlingUnitId, long processInstanceKey) {
		this.jdbc.sql("UPDATE cross_dock SET state = 'RESERVED', process_instance = ? WHERE handling_unit_id = ?")
			.params(processInstanceKey, handlingUnitId)
			.update();
	}

	void setLane(String handlingUnitId, String laneId, Departures.Departure departure) {
		this.jdbc.sql("UPDATE cross_dock SET lane_id = ?, load_number = ?, depart_at = ? WHERE handling_unit_id = ?")
			.params(Arrays.asList(laneId, departure.loadNumber(), UtcTime.of(departure.departAt()), handlingUnitId))
			.update();
	}

	void setStaged(String handlingUnitId, String laneId) {
		this.jdbc.sql("""
				UPDATE cross_dock SET state = 'STAGED', lane_id = ?, staged_at = COALESCE(staged_at, ?)
				WHERE handling_unit_id = ?""")
			.params(laneId, UtcTime.of(this.clock.instant()), handlingUnitId)
			.update();
	}

	void setEnded(String handlingUnitId, CrossDock.State state) {
		this.jdbc.sql("UPDATE cross_dock SET state = ?, ended_at = ? WHERE handling_unit_id = ?")
			.params(state.name(), UtcTime.of(this.clock.instant()), handlingUnitId)
			.update();
	}

	void setDeparture(String handlingUnitId, Instant departAt) {
		this.jdbc.sql("UPDATE cross_dock SET depart_at = ? WHERE handling_unit_id = ?")
			.params(UtcTime.of(departAt), handlingUnitId)
			.update();
	}

	void setLine(String handlingUnitId, int line, CrossDock.Line.State state) {
		this.jdbc.sql("UPDATE cross_dock_line SET state = ? WHERE handling_unit_id = ? AND line = ?")
			.params(state.name(), handlingUnitId, line)
			.update();
	}

	void setReserved(String handlingUnitId, int line, long quantity) {
		this.jdbc.sql("""
				UPDATE cross_dock_line SET state = 'RESERVED', quantity = ? WHERE handling_unit_id = ? AND line = ?""")
			.params(quantity, handlingUnitId, line)
			.update();
	}

	void setCutOff(String handlingUnitId, int line, Instant cutOffAt) {
		this.jdbc.sql("UPDATE cross_dock_line SET cut_off_at = ? WHERE handling_unit_id = ? AND line = ?")
			.params(UtcTime.of(cutOffAt), handlingUnitId, line)
			.update();
	}

	private List<CrossDock> read(Collection<String> units) {
		if (units.isEmpty()) {
			return List.of();
		}
		var lines = new HashMap<String, List<CrossDock.Line>>();
		this.jdbc
			.sql("SELECT * FROM cross_dock_line WHERE handling_unit_id IN (:units) ORDER BY handling_unit_id, line")
			.param("units", units)
			.query((row) -> {
				lines.computeIfAbsent(row.getString("handling_unit_id"), (unit) -> new ArrayList<>()).add(line(row));
			});
		return this.jdbc.sql("""
				SELECT * FROM cross_dock WHERE handling_unit_id IN (:units)
				ORDER BY matched_at DESC, handling_unit_id DESC""")
			.param("units", units)
			.query((row, index) -> unit(row, lines.getOrDefault(row.getString("handling_unit_id"), List.of())))
			.list();
	}

	private static CrossDock unit(ResultSet row, List<CrossDock.Line> lines) throws SQLException {
		return new CrossDock(row.getString("handling_unit_id"), row.getString("site_id"),
				row.getString("delivery_number"), row.getString("item_id"), row.getString("carrier"),
				CrossDock.State.valueOf(row.getString("state")), row.getString("lane_id"), row.getString("load_number"),
				UtcTime.nullable(row, "depart_at"), row.getObject("process_instance", Long.class),
				UtcTime.required(row, "matched_at"), UtcTime.nullable(row, "staged_at"),
				UtcTime.nullable(row, "ended_at"), lines);
	}

	private static CrossDock.Line line(ResultSet row) throws SQLException {
		return new CrossDock.Line(row.getInt("line"), row.getString("order_number"), row.getInt("order_line"),
				row.getLong("quantity"), row.getBoolean("planned"),
				CrossDock.Line.State.valueOf(row.getString("state")), UtcTime.nullable(row, "cut_off_at"));
	}

	/** Names a line of an order. */
	record OrderLine(String orderNumber, int line) {
	}

}
