package io.dockflow.testkit.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import org.jspecify.annotations.Nullable;

/**
 * One process instance and what it has done so far.
 */
public final class ProcessRun {

	private final EngineLog log;

	private final long key;

	ProcessRun(EngineLog log, long key) {
		this.log = log;
		this.key = key;
	}

	public long key() {
		return this.key;
	}

	/** Ids of the elements that were completed, in that order. */
	public List<String> path() {
		return elements(ProcessInstanceIntent.ELEMENT_COMPLETED);
	}

	/** Ids of the elements that were cut off. */
	public List<String> terminated() {
		return elements(ProcessInstanceIntent.ELEMENT_TERMINATED);
	}

	/** Ids of the elements where it is now. */
	public List<String> waitsAt() {
		return this.log
			.open(ProcessInstanceRecordValue.class, ProcessInstanceIntent.ELEMENT_ACTIVATED,
					ProcessInstanceIntent.ELEMENT_COMPLETED, ProcessInstanceIntent.ELEMENT_TERMINATED)
			.stream()
			.filter((event) -> event.getKey() != this.key && mine(event))
			.map((event) -> event.getValue().getElementId())
			.toList();
	}

	/** Whether it came to an end by itself. */
	public boolean completed() {
		return this.log.events(ProcessInstanceRecordValue.class, ProcessInstanceIntent.ELEMENT_COMPLETED)
			.anyMatch((event) -> event.getKey() == this.key);
	}

	/** The end event it reached last, if it is completed. */
	public Optional<String> end() {
		List<String> ends = this.log.events(ProcessInstanceRecordValue.class, ProcessInstanceIntent.ELEMENT_COMPLETED)
			.filter(this::mine)
			.filter((event) -> event.getValue().getBpmnElementType() == BpmnElementType.END_EVENT)
			.map((event) -> event.getValue().getElementId())
			.toList();
		return completed() ? Optional.of(ends.getLast()) : Optional.empty();
	}

	public Map<String, @Nullable Object> variables() {
		return Json.readAll(this.log.variablesOf(this.key));
	}

	/** The instances it called. */
	public List<ProcessRun> called() {
		return this.log.events(ProcessInstanceRecordValue.class, ProcessInstanceIntent.ELEMENT_ACTIVATED)
			.filter((event) -> event.getValue().getBpmnElementType() == BpmnElementType.PROCESS
					&& event.getValue().getParentProcessInstanceKey() == this.key)
			.map((event) -> new ProcessRun(this.log, event.getKey()))
			.toList();
	}

	private List<String> elements(ProcessInstanceIntent intent) {
		return this.log.events(ProcessInstanceRecordValue.class, intent)
			.filter((event) -> event.getKey() != this.key && mine(event))
			.map((event) -> event.getValue().getElementId())
			.toList();
	}

	private boolean mine(Record<ProcessInstanceRecordValue> event) {
		return event.getValue().getProcessInstanceKey() == this.key;
	}

	@Override
	public String toString() {
		return "run " + this.key + " that passed " + path() + " and waits at " + waitsAt();
	}

}
