package io.dockflow.exporter;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.dockflow.exporter.Hint.Subject;

/**
 * What the records since the last commit amount to: the last state of each row, and which
 * derived columns must be computed anew.
 */
final class Batch {

	private final Map<Table, Map<List<Object>, Row>> rows = new EnumMap<>(Table.class);

	private final Map<Subject, Hint> hints = new LinkedHashMap<>();

	private final Map<Long, List<String>> taskGroups = new LinkedHashMap<>();

	private final TreeSet<Long> instancesToName = new TreeSet<>();

	private final TreeSet<Long> instancesToCount = new TreeSet<>();

	private final TreeSet<Long> elementsToMark = new TreeSet<>();

	private final Map<Long, DeadLetter> deadLetters = new LinkedHashMap<>();

	private int records;

	private long lastPosition = -1;

	void put(Row row) {
		this.rows.computeIfAbsent(row.table(), (table) -> new LinkedHashMap<>())
			.merge(row.key(), row, (earlier, later) -> later.after(earlier));
	}

	void hint(Hint hint) {
		this.hints.put(hint.subject(), hint);
	}

	/** The groups an open task is offered to; none once it has ended. */
	void offerTask(long taskKey, List<String> groups) {
		this.taskGroups.put(taskKey, groups);
	}

	/** The instance's business key is to be taken from its variables. */
	void nameInstance(long instanceKey) {
		this.instancesToName.add(instanceKey);
	}

	/** The open incidents of an instance and of an element are to be counted. */
	void countIncidents(long instanceKey, long elementInstanceKey) {
		this.instancesToCount.add(instanceKey);
		this.elementsToMark.add(elementInstanceKey);
	}

	void bury(DeadLetter letter) {
		this.deadLetters.put(letter.position(), letter);
	}

	void readTo(long position) {
		this.records++;
		this.lastPosition = position;
	}

	int records() {
		return this.records;
	}

	long lastPosition() {
		return this.lastPosition;
	}

	boolean isEmpty() {
		return this.records == 0;
	}

	Collection<Row> rows(Table table) {
		return this.rows.getOrDefault(table, Map.of()).values();
	}

	Collection<Hint> hints() {
		return this.hints.values();
	}

	Map<Long, List<String>> taskGroups() {
		return this.taskGroups;
	}

	Collection<Long> instancesToName() {
		return this.instancesToName;
	}

	Collection<Long> instancesToCount() {
		return this.instancesToCount;
	}

	Collection<Long> elementsToMark() {
		return this.elementsToMark;
	}

	Collection<DeadLetter> deadLetters() {
		return this.deadLetters.values();
	}

	/** A record that could not be read, kept for a person to look at. */
	record DeadLetter(long position, String valueType, String json, String error, long timestamp) {
	}

}
