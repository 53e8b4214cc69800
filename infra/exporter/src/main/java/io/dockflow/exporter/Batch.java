package io.dockflow.exporter;

import java.time.LocalDateTime;
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

	private long characters;

	private long lastPosition = -1;

	void put(Row row) {
		this.characters += row.characters();
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

	/** Characters of text that were put, those of rows that were put again included. */
	long characters() {
		return this.characters;
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

	/**
	 * Something that could not be read or written, kept for a person to look at.
	 *
	 * @param position of the record
	 * @param source what kind of record it is, or the table that refused its row
	 * @param text the record or the row
	 * @param error why
	 * @param at when the record was written, UTC
	 */
	record DeadLetter(long position, String source, String text, String error, LocalDateTime at) {
	}

}
