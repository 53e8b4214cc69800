package io.dockflow.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockflow.forecasting.DemandClass;
import io.dockflow.shared.Batches;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The items of a run: their history, forecast and plan.
 */
@Repository
class ItemRows {

	private static final int LONGEST = 1000;

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	ItemRows(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void insert(String runNumber, List<Snapshot> snapshots) {
		Batches.of(snapshots, (batch) -> {
			var values = new ArrayList<Object>();
			batch.forEach((one) -> values.addAll(List.of(runNumber, one.siteId(), one.itemId(), one.batch(),
					one.history().firstWeek(), one.history().text())));
			this.jdbc
				.sql("INSERT INTO plan_item (run_number, site_id, item_id, batch, first_week, history) VALUES "
						+ Batches.rows(batch.size(), 6) + " ON DUPLICATE KEY UPDATE batch = VALUES(batch),"
						+ " first_week = VALUES(first_week), history = VALUES(history)")
				.params(values)
				.update();
		});
	}

	/** The items of a batch, by item and site. */
	List<Planned> ofBatch(String runNumber, int batch) {
		return this.jdbc.sql("""
				SELECT p.site_id, p.item_id, p.batch, p.first_week, p.history, p.demand_class, i.velocity_class,
				  i.storage_condition FROM plan_item p JOIN item i ON i.item_id = p.item_id
				WHERE p.run_number = ? AND p.batch = ? ORDER BY p.item_id, p.site_id""")
			.params(runNumber, batch)
			.query(ItemRows::planned)
			.list();
	}

	List<Integer> batches(String runNumber) {
		return this.jdbc.sql("SELECT DISTINCT batch FROM plan_item WHERE run_number = ? ORDER BY batch")
			.param(runNumber)
			.query(Integer.class)
			.list();
	}

	private static Planned planned(ResultSet row, int number) throws SQLException {
		return new Planned(
				new Snapshot(row.getString("site_id"), row.getString("item_id"), row.getInt("batch"), history(row)),
				row.getString("demand_class"), row.getString("velocity_class"), row.getString("storage_condition"));
	}

	private static DemandHistory history(ResultSet row) throws SQLException {
		return DemandHistory.parse(row.getObject("first_week", LocalDate.class), row.getString("history"));
	}

	void forecast(String runNumber, List<Snapshot> items, List<ItemForecast> forecasts) {
		for (int index = 0; index < items.size(); index++) {
			var item = items.get(index);
			var forecast = forecasts.get(index);
			this.jdbc.sql("""
					UPDATE plan_item SET demand_class = ?, method = ?
					WHERE run_number = ? AND site_id = ? AND item_id = ?""")
				.params(forecast.demandClass().name(), cut(forecast.method()), runNumber, item.siteId(), item.itemId())
				.update();
		}
		var rows = new ArrayList<List<Object>>();
		for (int index = 0; index < items.size(); index++) {
			var item = items.get(index);
			var weeks = forecasts.get(index).weeks();
			for (int week = 0; week < weeks.size(); week++) {
				var one = weeks.get(week);
				rows.add(List.of(runNumber, item.siteId(), item.itemId(), week, one.mean(), one.variance(), one.q05(),
						one.q25(), one.q50(), one.q75(), one.q95()));
			}
		}
		Batches.of(rows, (batch) -> this.jdbc.sql(
				"REPLACE INTO plan_forecast (run_number, site_id, item_id, week, mean, variance, q05, q25, q50, q75, q95) VALUES "
						+ Batches.rows(batch.size(), 11))
			.params(batch.stream().flatMap(List::stream).toList())
			.update());
	}

	/** The forecasts of a batch by site and item, the first week first. */
	Map<List<String>, List<ForecastWeek>> forecasts(String runNumber, int batch) {
		var forecasts = new LinkedHashMap<List<String>, List<ForecastWeek>>();
		this.jdbc.sql("""
				SELECT f.* FROM plan_item p JOIN plan_forecast f ON f.run_number = p.run_number
				  AND f.site_id = p.site_id AND f.item_id = p.item_id
				WHERE p.run_number = ? AND p.batch = ? ORDER BY f.site_id, f.item_id, f.week""")
			.params(runNumber, batch)
			.query((row) -> {
				forecasts
					.computeIfAbsent(List.of(row.getString("site_id"), row.getString("item_id")),
							(key) -> new ArrayList<>())
					.add(week(row));
			});
		return forecasts;
	}

	/** The forecast of one item at one site. */
	List<ForecastWeek> forecast(String runNumber, String siteId, String itemId) {
		return this.jdbc
			.sql("SELECT * FROM plan_forecast WHERE run_number = ? AND site_id = ? AND item_id = ? ORDER BY week")
			.params(runNumber, siteId, itemId)
			.query((row, number) -> week(row))
			.list();
	}

	private static ForecastWeek week(ResultSet row) throws SQLException {
		return new ForecastWeek(row.getDouble("mean"), row.getDouble("variance"), row.getDouble("q05"),
				row.getDouble("q25"), row.getDouble("q50"), row.getDouble("q75"), row.getDouble("q95"));
	}

	void plan(String runNumber, String itemId, SiteNeed need, SiteDecision decision, @Nullable String fromSite) {
		var terms = need.terms();
		this.jdbc
			.sql("""
					UPDATE plan_item SET supplier_id = ?, from_site = ?, price_cents = ?, pack = ?, minimum = ?, service = ?,
					  holding = ?, lead_days = ?, lead_days_late = ?, lead_source = ?, available = ?, owed = ?,
					  on_the_way = ?, level = ?, safety = ?, arrivals = ?, reason = ?, alternatives = ?
					WHERE run_number = ? AND site_id = ? AND item_id = ?""")
			.params(Arrays.asList(terms.supplierId(), fromSite, terms.priceCents(), terms.pack(), terms.minimum(),
					need.service().service(), need.service().holding(), terms.leadTime().mean(), terms.lateDays(),
					shortened(terms.leadTime().explanation(), 500), need.stock().free(), need.stock().owed(),
					need.stock().onTheWay(), decision.level(), decision.level() - Math.round(decision.expected()),
					String.join(",", need.stock().arriving().stream().map(String::valueOf).toList()),
					cut(decision.reason()), json(decision.alternatives()), runNumber, need.siteId(), itemId))
			.update();
	}

	void reason(String runNumber, String siteId, String itemId, String reason) {
		this.jdbc.sql("UPDATE plan_item SET reason = ? WHERE run_number = ? AND site_id = ? AND item_id = ?")
			.params(cut(reason), runNumber, siteId, itemId)
			.update();
	}

	Optional<PlannedItem> find(String runNumber, String siteId, String itemId) {
		var weeks = forecast(runNumber, siteId, itemId);
		return this.jdbc.sql("""
				SELECT p.*, i.description, i.base_unit, r.first_week AS forecast_from FROM plan_item p
				JOIN item i ON i.item_id = p.item_id JOIN plan_run r ON r.run_number = p.run_number
				WHERE p.run_number = ? AND p.site_id = ? AND p.item_id = ?""")
			.params(runNumber, siteId, itemId)
			.query((row, number) -> item(row, weeks))
			.optional();
	}

	private PlannedItem item(ResultSet row, List<ForecastWeek> weeks) throws SQLException {
		return new PlannedItem(row.getString("run_number"), row.getString("site_id"), row.getString("item_id"),
				row.getString("description"), row.getString("base_unit"), history(row), row.getString("demand_class"),
				row.getString("method"), row.getString("supplier_id"), row.getString("from_site"),
				row.getLong("price_cents"), row.getLong("pack"), row.getLong("minimum"), row.getDouble("service"),
				row.getDouble("holding"), row.getDouble("lead_days"), row.getInt("lead_days_late"),
				row.getString("lead_source"), row.getLong("available"), row.getLong("owed"), row.getLong("on_the_way"),
				row.getLong("level"), row.getLong("safety"), amounts(row.getString("arrivals")),
				row.getString("reason"), alternatives(row.getString("alternatives")),
				row.getObject("forecast_from", LocalDate.class), weeks);
	}

	private static List<Long> amounts(@Nullable String text) {
		return (text == null || text.isEmpty()) ? List.of()
				: Arrays.stream(text.split(",")).map(Long::valueOf).toList();
	}

	private String json(Collection<PlannedItem.Alternative> alternatives) {
		try {
			return this.json.writeValueAsString(alternatives);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Expected alternatives that can be written as JSON, but they cannot.", ex);
		}
	}

	private List<PlannedItem.Alternative> alternatives(@Nullable String text) {
		try {
			return (text != null) ? this.json.readValue(text, new TypeReference<List<PlannedItem.Alternative>>() {
			}) : List.of();
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Expected alternatives as JSON, but found '%s'.".formatted(text), ex);
		}
	}

	/** The classes' targets. */
	Map<String, Target> targets() {
		var targets = new LinkedHashMap<String, Target>();
		this.jdbc.sql("SELECT velocity_class, service, holding_rate FROM service_target")
			.query(Target.class)
			.list()
			.forEach((target) -> targets.put(target.velocityClass(), target));
		return targets;
	}

	private static String cut(String text) {
		return shortened(text, LONGEST);
	}

	private static String shortened(String text, int longest) {
		return text.substring(0, Math.min(text.length(), longest));
	}

	/** An item at a site and its history. */
	record Snapshot(String siteId, String itemId, int batch, DemandHistory history) {
	}

	/** An item at a site with what its plan depends on. */
	record Planned(Snapshot snapshot, @Nullable String demandClass, String velocityClass, String category) {

		boolean isNew() {
			return DemandClass.NEW.name().equals(this.demandClass);
		}

		List<String> key() {
			return List.of(this.snapshot.siteId(), this.snapshot.itemId());
		}

	}

	/** How much is risked for a class of items. */
	record Target(String velocityClass, double service, double holdingRate) {
	}

}
