package io.dockflow.engine;

/**
 * Tells processes what happened: each message is an outbox row of the current transaction
 * and reaches the engine once, after the commit.
 */
public interface ProcessMessages {

	/**
	 * Publishes with the next commit.
	 * @param messageName a constant of {@code io.dockflow.processes.Messages}
	 * @param correlationKey the business number the receiver waits with
	 * @param variables a record whose components become process variables
	 * @throws IllegalStateException outside of a transaction
	 */
	void publish(String messageName, String correlationKey, Record variables);

}
