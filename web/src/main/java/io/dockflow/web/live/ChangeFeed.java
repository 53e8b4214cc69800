package io.dockflow.web.live;

import java.util.List;

import io.dockflow.web.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * The exporter's hints about what changed.
 */
@Repository
class ChangeFeed {

	private static final int MOST_AT_ONCE = 1000;

	private final ReadModel readModel;

	ChangeFeed(ReadModel readModel) {
		this.readModel = readModel;
	}

	long latest() {
		return this.readModel.sql("SELECT COALESCE(MAX(id), 0) FROM engine.change_feed").query(Long.class).single();
	}

	List<Change> after(long id) {
		return this.readModel
			.sql("SELECT id, kind, entity_key, instance_key FROM engine.change_feed WHERE id > ? ORDER BY id LIMIT "
					+ MOST_AT_ONCE)
			.param(id)
			.query((row, index) -> {
				long instance = row.getLong("instance_key");
				return new Change(row.getLong("id"), row.getString("kind"), row.getLong("entity_key"),
						row.wasNull() ? null : instance);
			})
			.list();
	}

	record Change(long id, String kind, long entityKey, @Nullable Long instanceKey) {
	}

}
