package io.dockflow.labor;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWorkers implements Workers {

	private final JdbcClient jdbc;

	JdbcWorkers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Worker> find(String username) {
		return this.jdbc.sql("SELECT username, display_name, site_id FROM worker WHERE username = ?")
			.param(username)
			.query((row, number) -> new Worker(row.getString("username"), row.getString("display_name"),
					row.getString("site_id"), skills(username)))
			.optional();
	}

	private Set<String> skills(String username) {
		return new HashSet<>(this.jdbc.sql("SELECT skill FROM worker_skill WHERE username = ?")
			.param(username)
			.query(String.class)
			.list());
	}

	@Override
	public List<Worker> ofSite(String siteId) {
		return this.jdbc.sql("SELECT username, display_name, site_id FROM worker WHERE site_id = ? ORDER BY username")
			.param(siteId)
			.query((row, number) -> new Worker(row.getString("username"), row.getString("display_name"),
					row.getString("site_id"), skills(row.getString("username"))))
			.list();
	}

	@Override
	public void add(Worker worker) {
		this.jdbc
			.sql("INSERT INTO worker (username, display_name, site_id) VALUES (?, ?, ?)"
					+ " ON DUPLICATE KEY UPDATE username = username")
			.params(worker.username(), worker.displayName(), worker.siteId())
			.update();
		worker.skills()
			.forEach((skill) -> this.jdbc
				.sql("INSERT INTO worker_skill (username, skill) VALUES (?, ?) ON DUPLICATE KEY UPDATE skill = skill")
				.params(worker.username(), skill)
				.update());
	}

	@Override
	public void addShifts(Collection<Shift> shifts) {
		shifts.forEach((shift) -> this.jdbc
			.sql("INSERT INTO shift (username, day_of_week, from_time, until_time) VALUES (?, ?, ?, ?)"
					+ " ON DUPLICATE KEY UPDATE until_time = VALUES(until_time)")
			.params(shift.username(), shift.day().getValue(), shift.from(), shift.until())
			.update());
	}

	/** The shift plans of a site's workers by user name. */
	Map<String, ShiftPlan> shiftPlans(String siteId) {
		var shifts = new HashMap<String, List<Shift>>();
		this.jdbc.sql("""
				SELECT s.* FROM shift s JOIN worker w ON w.username = s.username WHERE w.site_id = ?""")
			.param(siteId)
			.query((row, number) -> new Shift(row.getString("username"), DayOfWeek.of(row.getInt("day_of_week")),
					row.getObject("from_time", LocalTime.class), row.getObject("until_time", LocalTime.class)))
			.list()
			.forEach((shift) -> shifts.computeIfAbsent(shift.username(), (name) -> new java.util.ArrayList<>())
				.add(shift));
		var plans = new HashMap<String, ShiftPlan>();
		shifts.forEach((username, own) -> plans.put(username, new ShiftPlan(own)));
		return plans;
	}

	/**
	 * Locks a site's workers in the order of their names, so that rounds come one after
	 * the other, and reads what each may do.
	 */
	SortedMap<String, Set<String>> lockSkills(String siteId) {
		var skills = new TreeMap<String, Set<String>>();
		this.jdbc.sql("SELECT username FROM worker WHERE site_id = ? ORDER BY username FOR UPDATE")
			.param(siteId)
			.query(String.class)
			.list()
			.forEach((username) -> skills.put(username, new HashSet<>()));
		this.jdbc.sql("""
				SELECT k.username, k.skill FROM worker_skill k JOIN worker w ON w.username = k.username
				WHERE w.site_id = ?""").param(siteId).query((row) -> {
			skills.computeIfAbsent(row.getString("username"), (username) -> new HashSet<>())
				.add(row.getString("skill"));
		});
		return skills;
	}

}
