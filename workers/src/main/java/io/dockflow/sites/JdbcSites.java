package io.dockflow.sites;

import java.time.ZoneId;
import java.util.List;

import io.dockflow.shared.NotFound;
import io.dockflow.shared.StorageCondition;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSites implements Sites {

	private static final RowMapper<Site> SITE = (row, number) -> new Site(row.getString("site_id"),
			row.getString("name"), Site.SiteKind.valueOf(row.getString("kind")), row.getString("gln"),
			ZoneId.of(row.getString("zone_id")));

	private final JdbcClient jdbc;

	JdbcSites(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Site byId(String siteId) {
		return this.jdbc.sql("SELECT * FROM site WHERE site_id = ?")
			.param(siteId)
			.query(SITE)
			.optional()
			.orElseThrow(() -> new NotFound("site", siteId));
	}

	@Override
	public List<Site> all() {
		return this.jdbc.sql("SELECT * FROM site ORDER BY site_id").query(SITE).list();
	}

	@Override
	public void add(Site site) {
		this.jdbc
			.sql("INSERT INTO site (site_id, name, kind, gln, zone_id) VALUES (?, ?, ?, ?, ?)"
					+ " ON DUPLICATE KEY UPDATE site_id = site_id")
			.params(site.siteId(), site.name(), site.kind().name(), site.gln(), site.zone().getId())
			.update();
	}

	@Override
	public void addZone(String siteId, String zone, String name, StorageCondition condition) {
		this.jdbc
			.sql("INSERT INTO zone (site_id, zone, name, storage_condition) VALUES (?, ?, ?, ?)"
					+ " ON DUPLICATE KEY UPDATE zone = zone")
			.params(siteId, zone, name, condition.name())
			.update();
	}

}
