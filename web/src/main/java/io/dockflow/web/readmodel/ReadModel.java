package io.dockflow.web.readmodel;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Access to the tables that the exporter writes, in a schema of their own.
 */
@Component
public class ReadModel {

	private final JdbcClient jdbc;

	private final String schema;

	ReadModel(JdbcClient jdbc, @Value("${dockflow.read-model.schema}") String schema) {
		if (!schema.matches("[A-Za-z0-9_]+")) {
			throw new IllegalArgumentException(
					"Expected dockflow.read-model.schema to be a plain schema name, but it is '%s'. Correct it."
						.formatted(schema));
		}
		this.jdbc = jdbc;
		this.schema = schema;
	}

	/** A statement in which {@code engine.} before a table stands for the schema. */
	public StatementSpec sql(String sql) {
		return this.jdbc.sql(sql.replace("engine.", this.schema + "."));
	}

}
