package io.dockflow.web.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.dockflow.shared.Like;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Process instances with their history, variables and incidents.
 */
@Repository
public class Instances {

	private static final String SUMMARY = """
			SELECT i.instance_key, i.bpmn_process_id, i.version, i.definition_key, i.business_key, i.state, i.incidents,
			       i.parent_instance_key, i.started_at, i.ended_at
			  FROM engine.process_instance i\s""";

	private final ReadModel readModel;

	private final Definitions definitions;

	Instances(ReadModel readModel, Definitions definitions) {
		this.readModel = readModel;
		this.definitions = definitions;
	}

	public Page<Summary> find(Filter filter, int page, int size) {
		List<String> conditions = new ArrayList<>();
		Map<String, Object> parameters = new LinkedHashMap<>();
		filter.addTo(conditions, parameters);
		String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
		long total = this.readModel.sql("SELECT COUNT(*) FROM engine.process_instance i" + where)
			.params(parameters)
			.query(Long.class)
			.single();
		List<Summary> items = this.readModel
			.sql(SUMMARY + where + " ORDER BY i.started_at DESC, i.instance_key DESC LIMIT :limit OFFSET :offset")
			.params(parameters)
			.param("limit", size)
			.param("offset", (long) page * size)
			.query(this::summary)
			.list();
		return new Page<>(items, total, page, size);
	}

	public Summary byKey(long instanceKey) {
		return find(instanceKey).orElseThrow(() -> new NotFound("process instance", Long.toString(instanceKey)));
	}

	public List<Summary> children(long instanceKey) {
		return this.readModel.sql(SUMMARY + "WHERE i.parent_instance_key = ? ORDER BY i.started_at, i.instance_key")
			.param(instanceKey)
			.query(this::summary)
			.list();
	}

	/** The callers, the root first. */
	public List<Summary> parents(Summary instance) {
		List<Summary> parents = new ArrayList<>();
		Optional<Summary> parent = Optional.of(instance);
		while ((parent = Optional.ofNullable(parent.get().parentKey()).flatMap(this::find)).isPresent()) {
			parents.addFirst(parent.get());
		}
		return parents;
	}

	public List<ElementInstance> elements(long instanceKey) {
		return this.readModel
			.sql("""
					SELECT element_instance_key, definition_key, element_id, element_type, state, started_at, ended_at, scope_key, incident_key
					  FROM engine.element_instance WHERE instance_key = ? ORDER BY started_at, element_instance_key""")
			.param(instanceKey)
			.query((row, index) -> new ElementInstance(row.getLong("element_instance_key"), row.getString("element_id"),
					this.definitions.elements(row.getLong("definition_key"))
						.element(row.getString("element_id"))
						.nameOrId(),
					row.getString("element_type"), row.getString("state"), UtcTime.required(row, "started_at"),
					UtcTime.nullable(row, "ended_at"), row.getLong("scope_key"), longOrNull(row, "incident_key")))
			.list();
	}

	public List<ElementStatistics> statistics(long instanceKey) {
		return this.readModel
			.sql("""
					SELECT element_id, SUM(state = 'ACTIVE') active, SUM(state = 'ACTIVE' AND incident_key IS NOT NULL) incidents,
					       SUM(state = 'COMPLETED') completed, SUM(state = 'TERMINATED') ended
					  FROM engine.element_instance WHERE instance_key = ? GROUP BY element_id""")
			.param(instanceKey)
			.query(ElementStatistics::of)
			.list();
	}

	public List<Variable> variables(long instanceKey) {
		return this.readModel.sql(
				"SELECT scope_key, name, value, updated_at FROM engine.variable WHERE instance_key = ? ORDER BY scope_key, name")
			.param(instanceKey)
			.query((row, index) -> new Variable(row.getLong("scope_key"), row.getString("name"), row.getString("value"),
					UtcTime.required(row, "updated_at")))
			.list();
	}

	public List<Incident> incidents(long instanceKey) {
		return this.readModel.sql(INCIDENT + "WHERE instance_key = ? ORDER BY created_at, incident_key")
			.param(instanceKey)
			.query(this::readIncident)
			.list();
	}

	public Incident incident(long incidentKey) {
		return this.readModel.sql(INCIDENT + "WHERE incident_key = ?")
			.param(incidentKey)
			.query(this::readIncident)
			.optional()
			.orElseThrow(() -> new NotFound("incident", Long.toString(incidentKey)));
	}

	private static final String INCIDENT = """
			SELECT incident_key, element_id, element_instance_key, error_type, message, state, created_at, job_key
			  FROM engine.incident\s""";

	private Optional<Summary> find(long instanceKey) {
		return this.readModel.sql(SUMMARY + "WHERE i.instance_key = ?")
			.param(instanceKey)
			.query(this::summary)
			.optional();
	}

	private Summary summary(ResultSet row, int index) throws SQLException {
		String processId = row.getString("bpmn_process_id");
		long definitionKey = row.getLong("definition_key");
		return new Summary(row.getLong("instance_key"), processId,
				this.definitions.processName(definitionKey, processId), row.getInt("version"), definitionKey,
				row.getString("business_key"), row.getString("state"), row.getInt("incidents"),
				longOrNull(row, "parent_instance_key"), UtcTime.required(row, "started_at"),
				UtcTime.nullable(row, "ended_at"));
	}

	private Incident readIncident(ResultSet row, int index) throws SQLException {
		return new Incident(row.getLong("incident_key"), row.getString("element_id"),
				row.getLong("element_instance_key"), row.getString("error_type"), row.getString("message"),
				row.getString("state"), UtcTime.required(row, "created_at"), longOrNull(row, "job_key"));
	}

	private static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
		long value = row.getLong(column);
		return row.wasNull() ? null : value;
	}

	/** What a list is narrowed to; {@code null} leaves a criterion open. */
	public record Filter(@Nullable String processId, @Nullable Integer version, @Nullable String state,
			@Nullable Boolean incident, @Nullable String elementId, @Nullable String text) {

		/** By way of the definitions, because the index of tokens begins with them. */
		private static final String WITH_TOKEN_IN_ELEMENT = """
				i.state = 'ACTIVE' AND i.instance_key IN (
				  SELECT e.instance_key FROM engine.process_definition d
				    JOIN engine.element_instance e ON e.definition_key = d.definition_key
				     AND e.state = 'ACTIVE' AND e.element_id = :elementId)""";

		void addTo(List<String> conditions, Map<String, Object> parameters) {
			add(conditions, parameters, "i.bpmn_process_id = :processId", "processId", this.processId);
			add(conditions, parameters, "i.version = :version", "version", this.version);
			add(conditions, parameters, "i.state = :state", "state", this.state);
			add(conditions, parameters, WITH_TOKEN_IN_ELEMENT, "elementId", this.elementId);
			if (Boolean.TRUE.equals(this.incident)) {
				conditions.add("i.incidents > 0");
			}
			if (this.text != null && !this.text.isBlank()) {
				String start = this.text.strip();
				conditions
					.add("(i.business_key LIKE :text OR i.business_key LIKE :upperText OR i.instance_key = :key)");
				parameters.put("text", Like.escaped(start) + "%");
				parameters.put("upperText", Like.escaped(start.toUpperCase(Locale.ROOT)) + "%");
				parameters.put("key", start.matches("[0-9]{1,18}") ? Long.parseLong(start) : -1);
			}
		}

		private static void add(List<String> conditions, Map<String, Object> parameters, String condition, String name,
				@Nullable Object value) {
			if (value != null && !value.toString().isBlank()) {
				conditions.add(condition);
				parameters.put(name, value);
			}
		}

	}

	/** An instance in a list. */
	public record Summary(@JsonSerialize(using = ToStringSerializer.class) long key, String processId,
			String processName, int version, @JsonSerialize(using = ToStringSerializer.class) long definitionKey,
			@Nullable String businessKey, String state, int incidents,
			@JsonSerialize(using = ToStringSerializer.class) @Nullable Long parentKey, Instant startedAt,
			@Nullable Instant endedAt) {
	}

	/** One visit of an element. */
	public record ElementInstance(@JsonSerialize(using = ToStringSerializer.class) long key, String elementId,
			String elementName, String type, String state, Instant startedAt, @Nullable Instant endedAt,
			@JsonSerialize(using = ToStringSerializer.class) long scopeKey,
			@JsonSerialize(using = ToStringSerializer.class) @Nullable Long incidentKey) {
	}

	/** A variable with its JSON. */
	public record Variable(@JsonSerialize(using = ToStringSerializer.class) long scopeKey, String name,
			@JsonRawValue String value, Instant updatedAt) {
	}

	/** Something the engine could not go on with. */
	public record Incident(@JsonSerialize(using = ToStringSerializer.class) long key, String elementId,
			@JsonSerialize(using = ToStringSerializer.class) long elementInstanceKey, String type, String message,
			String state, Instant createdAt, @JsonSerialize(using = ToStringSerializer.class) @Nullable Long jobKey) {
	}

}
