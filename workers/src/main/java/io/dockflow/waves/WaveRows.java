package io.dockflow.waves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import io.dockflow.shared.NotFound;
import io.dockflow.shared.UtcTime;
import io.dockflow.waves.planning.WavePlan;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The waves' tables.
 */
@Component
class WaveRows {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	WaveRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void insert(String waveNumber, String siteId, String startedBy, Instant at) {
		this.jdbc.sql("""
				INSERT INTO wave (wave_number, site_id, state, started_by, requested_at)
				VALUES (:number, :site, 'REQUESTED', :by, :at)
				""")
			.param("number", waveNumber)
			.param("site", siteId)
			.param("by", startedBy)
			.param("at", UtcTime.of(at))
			.update();
	}

	/** Makes requests for waves of one site wait for each other. */
	void lineUp(String siteId) {
		this.jdbc.sql("INSERT INTO wave_guard (site_id) VALUES (:site) ON DUPLICATE KEY UPDATE site_id = site_id")
			.param("site", siteId)
			.update();
	}

	/** A wave was asked for and has not taken its orders yet. */
	boolean requested(String siteId) {
		return this.jdbc.sql("SELECT COUNT(*) FROM wave WHERE site_id = :site AND state = 'REQUESTED'")
			.param("site", siteId)
			.query(Long.class)
			.single() > 0;
	}

	Wave lock(String waveNumber) {
		this.jdbc.sql("SELECT wave_number FROM wave WHERE wave_number = :number FOR UPDATE")
			.param("number", waveNumber)
			.query(String.class)
			.optional()
			.orElseThrow(() -> new NotFound("wave", waveNumber));
		return byNumber(waveNumber);
	}

	Wave byNumber(String waveNumber) {
		return this.jdbc.sql("SELECT * FROM wave WHERE wave_number = :number")
			.param("number", waveNumber)
			.query((row, index) -> wave(row))
			.optional()
			.orElseThrow(() -> new NotFound("wave", waveNumber));
	}

	List<Wave> list(@Nullable String siteId, int page, int size) {
		return this.jdbc.sql("""
				SELECT * FROM wave WHERE (:site IS NULL OR site_id = :site)
				ORDER BY requested_at DESC, wave_number DESC LIMIT :size OFFSET :offset
				""")
			.param("site", siteId)
			.param("size", size)
			.param("offset", (long) page * size)
			.query((row, index) -> wave(row))
			.list();
	}

	long count(@Nullable String siteId) {
		return this.jdbc.sql("SELECT COUNT(*) FROM wave WHERE (:site IS NULL OR site_id = :site)")
			.param("site", siteId)
			.query(Long.class)
			.single();
	}

	void addOrders(String waveNumber, Collection<String> orderNumbers) {
		this.batches.batchUpdate("INSERT INTO wave_order (wave_number, order_number) VALUES (:wave, :order)",
				orderNumbers.stream()
					.map((order) -> new MapSqlParameterSource("wave", waveNumber).addValue("order", order))
					.toArray(MapSqlParameterSource[]::new));
	}

	List<String> orders(String waveNumber) {
		return this.jdbc.sql("SELECT order_number FROM wave_order WHERE wave_number = :number ORDER BY order_number")
			.param("number", waveNumber)
			.query(String.class)
			.list();
	}

	void selected(String waveNumber, int orders, int lines) {
		this.jdbc.sql("""
				UPDATE wave SET state = 'SELECTED', order_count = :orders, line_count = :lines
				WHERE wave_number = :number
				""").param("orders", orders).param("lines", lines).param("number", waveNumber).update();
	}

	void planned(String waveNumber, WavePlan plan) {
		this.jdbc
			.sql("""
					UPDATE wave SET state = 'PLANNED', pick_list_count = :lists, naive_mm = :naive, first_come_mm = :firstCome,
					  planned_mm = :planned, naive_minutes = :naiveMinutes, planned_minutes = :minutes
					WHERE wave_number = :number
					""")
			.param("lists", plan.carts().size())
			.param("naive", plan.naive().lengthMm())
			.param("firstCome", plan.firstCome().lengthMm())
			.param("planned", plan.ours().lengthMm())
			.param("naiveMinutes", plan.naive().minutes())
			.param("minutes", plan.ours().minutes())
			.param("number", waveNumber)
			.update();
	}

	void released(String waveNumber, Instant at) {
		this.jdbc.sql("UPDATE wave SET state = 'RELEASED', released_at = :at WHERE wave_number = :number")
			.param("at", UtcTime.of(at))
			.param("number", waveNumber)
			.update();
	}

	void ended(String waveNumber, Wave.State state, long pickedLines, long shortLines, Instant at) {
		this.jdbc.sql("""
				UPDATE wave SET state = :state, picked_lines = :picked, short_lines = :short, closed_at = :at
				WHERE wave_number = :number
				""")
			.param("state", state.name())
			.param("picked", pickedLines)
			.param("short", shortLines)
			.param("at", UtcTime.of(at))
			.param("number", waveNumber)
			.update();
	}

	private static Wave wave(ResultSet row) throws SQLException {
		return new Wave(row.getString("wave_number"), row.getString("site_id"),
				Wave.State.valueOf(row.getString("state")), row.getString("started_by"),
				UtcTime.required(row, "requested_at"), row.getInt("order_count"), row.getInt("line_count"),
				row.getInt("pick_list_count"), row.getLong("naive_mm") / 1000.0, row.getLong("first_come_mm") / 1000.0,
				row.getLong("planned_mm") / 1000.0, row.getInt("naive_minutes"), row.getInt("planned_minutes"),
				row.getInt("picked_lines"), row.getInt("short_lines"), UtcTime.nullable(row, "released_at"),
				UtcTime.nullable(row, "closed_at"));
	}

}
