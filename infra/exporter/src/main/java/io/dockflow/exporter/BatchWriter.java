package io.dockflow.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Writes a batch within the caller's transaction, many rows to a statement. A row that
 * MariaDB refuses for what is in it becomes a dead letter; every other fault is the
 * caller's.
 */
final class BatchWriter {

	/** Classes of SQLSTATE that blame the data: truncation, wrong values, constraints. */
	private static final Set<String> DATA_FAULTS = Set.of("01", "21", "22", "23");

	/** MariaDB turns longer lists into temporary tables. */
	private static final int KEYS_AT_ONCE = 500;

	private static final String NAME_INSTANCES = """
			UPDATE process_instance p JOIN variable v ON v.scope_key = p.instance_key AND v.name = 'businessKey'
			   SET p.business_key = LEFT(JSON_UNQUOTE(v.value), 255)
			 WHERE v.value <> 'null' AND p.instance_key IN""";

	private static final String COUNT_INCIDENTS = """
			UPDATE process_instance p
			   SET p.incidents = (SELECT COUNT(*) FROM incident i WHERE i.instance_key = p.instance_key AND i.state = 'OPEN')
			 WHERE p.instance_key IN""";

	private static final String MARK_ELEMENTS = """
			UPDATE element_instance e
			   SET e.incident_key = (SELECT MAX(i.incident_key) FROM incident i
			                          WHERE i.instance_key = e.instance_key
			                            AND i.element_instance_key = e.element_instance_key AND i.state = 'OPEN')
			 WHERE e.element_instance_key IN""";

	private final Connection target;

	private final int partition;

	BatchWriter(Connection target, int partition) {
		this.target = target;
		this.partition = partition;
	}

	void write(Batch batch) throws SQLException {
		List<Batch.DeadLetter> letters = new ArrayList<>(batch.deadLetters());
		for (Table table : Table.values()) {
			upsert(table, batch.rows(table), letters);
		}
		forAll(NAME_INSTANCES, batch.instancesToName());
		forAll(COUNT_INCIDENTS, batch.instancesToCount());
		forAll(MARK_ELEMENTS, batch.elementsToMark());
		offerTasks(batch);
		feed(batch.hints());
		bury(letters);
	}

	private void upsert(Table table, Collection<Row> rows, List<Batch.DeadLetter> letters) throws SQLException {
		if (rows.isEmpty()) {
			return;
		}
		try {
			insert(table.upsert(), rows.stream().map(Row::parameters).toList());
		}
		catch (SQLException ex) {
			if (!blamesData(ex)) {
				throw ex;
			}
			upsertEach(table, rows, letters);
		}
	}

	private void upsertEach(Table table, Collection<Row> rows, List<Batch.DeadLetter> letters) throws SQLException {
		for (Row row : rows) {
			try {
				insert(table.upsert(), List.of(row.parameters()));
			}
			catch (SQLException ex) {
				if (!blamesData(ex)) {
					throw ex;
				}
				MariaDbExporter.LOG.warn(
						"A row of {} from the record at position {} is refused and goes to dead_letter", table,
						row.position(), ex);
				letters
					.add(new Batch.DeadLetter(row.position(), table.name(), row.toString(), ex.toString(), row.time()));
			}
		}
	}

	private void offerTasks(Batch batch) throws SQLException {
		forAll("DELETE FROM user_task_group WHERE task_key IN", batch.taskGroups().keySet());
		List<List<@Nullable Object>> offers = new ArrayList<>();
		batch.taskGroups()
			.forEach((task, groups) -> groups.forEach((group) -> offers.add(List.<@Nullable Object>of(task, group))));
		// Two names that MariaDB takes for one are one offer.
		insert("INSERT IGNORE INTO user_task_group (task_key, candidate_group) VALUES (?, ?)", offers);
	}

	private void feed(Collection<Hint> hints) throws SQLException {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		hints.forEach((hint) -> {
			List<@Nullable Object> row = new ArrayList<>();
			Collections.addAll(row, hint.at(), hint.kind().name().toLowerCase(Locale.ROOT), hint.entityKey(),
					hint.instanceKey());
			rows.add(row);
		});
		insert("INSERT INTO change_feed (at, kind, entity_key, instance_key) VALUES (?, ?, ?, ?)", rows);
	}

	private void bury(Collection<Batch.DeadLetter> letters) throws SQLException {
		// An error message that is too long is cut, not refused.
		insert("INSERT IGNORE INTO dead_letter (partition_id, position, value_type, record, error, at) VALUES (?, ?, ?, ?, ?, ?)",
				letters.stream()
					.map((letter) -> List.<@Nullable Object>of(this.partition, letter.position(), letter.source(),
							letter.text(), letter.error(), letter.at()))
					.toList());
	}

	private void insert(String sql, Collection<List<@Nullable Object>> rows) throws SQLException {
		if (rows.isEmpty()) {
			return;
		}
		try (PreparedStatement insert = this.target.prepareStatement(sql)) {
			for (List<@Nullable Object> row : rows) {
				for (int index = 0; index < row.size(); index++) {
					insert.setObject(index + 1, row.get(index));
				}
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	/** Runs a statement that ends with IN for all the keys. */
	private void forAll(String sql, Collection<Long> keys) throws SQLException {
		List<Long> all = List.copyOf(keys);
		for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
			List<Long> some = all.subList(from, Math.min(all.size(), from + KEYS_AT_ONCE));
			String list = " (" + String.join(", ", Collections.nCopies(some.size(), "?")) + ")";
			try (PreparedStatement statement = this.target.prepareStatement(sql + list)) {
				for (int index = 0; index < some.size(); index++) {
					statement.setLong(index + 1, some.get(index));
				}
				statement.executeUpdate();
			}
		}
	}

	private static boolean blamesData(SQLException ex) {
		String state = ex.getSQLState();
		return state != null && state.length() == 5 && DATA_FAULTS.contains(state.substring(0, 2));
	}

}
