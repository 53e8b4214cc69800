package io.dockflow.web.readmodel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Deployed process definitions. A definition never changes, so what its XML says is read
 * once.
 */
@Repository
public class Definitions {

	private final ReadModel readModel;

	private final Map<Long, DefinitionElements> elements = new ConcurrentHashMap<>();

	private final Map<String, String> names = new ConcurrentHashMap<>();

	Definitions(ReadModel readModel) {
		this.readModel = readModel;
	}

	public DefinitionElements elements(long definitionKey) {
		return this.elements.computeIfAbsent(definitionKey, (key) -> DefinitionElements.parse(byKey(key).xml()));
	}

	/** The process's name in its latest version, or its id. */
	public String processName(long definitionKey, String processId) {
		return this.names.computeIfAbsent(definitionKey + processId, (key) -> this.readModel
			.sql("SELECT COALESCE(name, bpmn_process_id) FROM engine.process_definition WHERE definition_key = ?")
			.param(definitionKey)
			.query(String.class)
			.optional()
			.orElse(processId));
	}

	public Definition byKey(long definitionKey) {
		return this.readModel
			.sql("""
					SELECT definition_key, bpmn_process_id, COALESCE(name, bpmn_process_id) name, version, version_tag, resource_name, deployed_at, xml
					  FROM engine.process_definition WHERE definition_key = ?""")
			.param(definitionKey)
			.query((row, index) -> new Definition(row.getLong("definition_key"), row.getString("bpmn_process_id"),
					row.getString("name"), row.getInt("version"), row.getString("version_tag"),
					row.getString("resource_name"), UtcTime.required(row, "deployed_at"), row.getString("xml")))
			.optional()
			.orElseThrow(() -> new NotFound("process definition", Long.toString(definitionKey)));
	}

	/**
	 * Tokens, incidents and past visits of each element over all instances; the visits
	 * are counted in an index alone.
	 */
	public List<ElementStatistics> statistics(long definitionKey) {
		return this.readModel.sql("""
				SELECT v.element_id, v.active, COALESCE(o.incidents, 0) incidents, v.completed, v.ended
				  FROM (SELECT element_id, SUM(state = 'ACTIVE') active, SUM(state = 'COMPLETED') completed,
				               SUM(state = 'TERMINATED') ended
				          FROM engine.element_instance WHERE definition_key = :key GROUP BY element_id) v
				  LEFT JOIN (SELECT element_id, COUNT(*) incidents FROM engine.element_instance
				              WHERE definition_key = :key AND state = 'ACTIVE' AND incident_key IS NOT NULL
				              GROUP BY element_id) o ON o.element_id = v.element_id""")
			.param("key", definitionKey)
			.query(ElementStatistics::of)
			.list();
	}

	/** A definition with its XML. */
	public record Definition(@JsonSerialize(using = ToStringSerializer.class) long definitionKey, String processId,
			String name, int version, @Nullable String versionTag, String resourceName, Instant deployedAt,
			String xml) {
	}

}
