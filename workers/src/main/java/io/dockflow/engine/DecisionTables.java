package io.dockflow.engine;

import java.util.Map;

/**
 * Asks a decision table of the models, where a step must know beforehand what a process
 * is going to decide. The table stays the only place of the policy.
 */
public interface DecisionTables {

	/**
	 * The answer of the newest version of a table that has one output.
	 * @param inputs by the names of the table's variables
	 * @return text as it is, anything else as JSON
	 * @throws EngineRefusal when the engine does not know the table, finds fault with the
	 * inputs or cannot be reached
	 */
	String decide(String decisionId, Map<String, Object> inputs);

}
