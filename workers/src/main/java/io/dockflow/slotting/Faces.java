package io.dockflow.slotting;

import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads which faces are kept for which item, and how far each is below its maximum.
 */
@Repository
class Faces {

	private final JdbcClient jdbc;

	Faces(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By location; what is on its way to a face counts as there once it stands there. */
	Map<String, Face> ofSite(String siteId) {
		var faces = new HashMap<String, Face>();
		this.jdbc.sql("""
				SELECT f.location_id, f.item_id, f.max_quantity - COALESCE(SUM(s.quantity), 0) AS room
				FROM pick_face f LEFT JOIN stock s ON s.location_id = f.location_id AND s.item_id = f.item_id
				WHERE f.site_id = ? GROUP BY f.location_id, f.item_id, f.max_quantity""").param(siteId).query((row) -> {
			faces.put(row.getString("location_id"), new Face(row.getString("item_id"), row.getLong("room")));
		});
		return faces;
	}

	/**
	 * A face.
	 *
	 * @param room base units until its maximum, below 0 when there is more
	 */
	record Face(String itemId, long room) {
	}

}
