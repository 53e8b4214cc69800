package io.dockflow.web.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How often an element is and was visited.
 */
public record ElementStatistics(String elementId, long active, long incidents, long completed, long terminated) {

	static ElementStatistics of(ResultSet row, int index) throws SQLException {
		return new ElementStatistics(row.getString("element_id"), row.getLong("active"), row.getLong("incidents"),
				row.getLong("completed"), row.getLong("ended"));
	}

}
