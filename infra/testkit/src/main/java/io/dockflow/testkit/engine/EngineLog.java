package io.dockflow.testkit.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.camunda.zeebe.process.test.api.RecordStreamSource;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.Process;

/**
 * Questions to the engine's record log, the only witness of what really happened.
 */
class EngineLog {

	private final RecordStreamSource source;

	EngineLog(RecordStreamSource source) {
		this.source = source;
	}

	/** Events of that value type with one of the intents, oldest first. */
	<T extends RecordValue> Stream<Record<T>> events(Class<T> valueType, Intent... intents) {
		Set<Intent> wanted = Set.of(intents);
		return StreamSupport.stream(this.source.getRecords().spliterator(), false)
			.filter((event) -> event.getRecordType() == RecordType.EVENT && valueType.isInstance(event.getValue())
					&& wanted.contains(event.getIntent()))
			.map(EngineLog::typed);
	}

	/** Values that were begun by one intent and not ended by any of the others. */
	<T extends RecordValue> List<Record<T>> open(Class<T> valueType, Intent begun, Intent... ended) {
		Map<Long, Record<T>> open = new LinkedHashMap<>();
		this.<T>events(valueType, begun).forEach((event) -> open.put(event.getKey(), event));
		this.<T>events(valueType, ended).forEach((event) -> open.remove(event.getKey()));
		return new ArrayList<>(open.values());
	}

	/** The variables that live in exactly that scope, as JSON. */
	Map<String, String> variablesOf(long scopeKey) {
		Map<String, String> variables = new LinkedHashMap<>();
		events(VariableRecordValue.class, VariableIntent.CREATED, VariableIntent.UPDATED).map(Record::getValue)
			.filter((variable) -> variable.getScopeKey() == scopeKey)
			.forEach((variable) -> variables.put(variable.getName(), variable.getValue()));
		return variables;
	}

	/** The variables that the element sees, its own before those around it. */
	Map<String, String> variablesSeenBy(long elementInstanceKey) {
		Map<Long, Long> scopes = new HashMap<>();
		events(ProcessInstanceRecordValue.class, ProcessInstanceIntent.ELEMENT_ACTIVATING)
			.forEach((event) -> scopes.put(event.getKey(), event.getValue().getFlowScopeKey()));
		Map<String, String> seen = new LinkedHashMap<>();
		for (Long scope = elementInstanceKey; scope != null && scope > 0; scope = scopes.get(scope)) {
			variablesOf(scope).forEach(seen::putIfAbsent);
		}
		return seen;
	}

	/** Deployed BPMN by process id. */
	Map<String, byte[]> models() {
		Map<String, byte[]> models = new HashMap<>();
		events(Process.class, ProcessIntent.CREATED).map(Record::getValue)
			.forEach((process) -> models.put(process.getBpmnProcessId(), process.getResource()));
		return models;
	}

	/** Elements begun and flows taken, by process id. */
	Map<String, Set<String>> touched() {
		Map<String, Set<String>> touched = new HashMap<>();
		events(ProcessInstanceRecordValue.class, ProcessInstanceIntent.ELEMENT_ACTIVATED,
				ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN)
			.map(Record::getValue)
			.forEach((element) -> touched.computeIfAbsent(element.getBpmnProcessId(), (id) -> new HashSet<>())
				.add(element.getElementId()));
		return touched;
	}

	@SuppressWarnings("unchecked")
	private static <T extends RecordValue> Record<T> typed(Record<?> event) {
		return (Record<T>) event;
	}

}
