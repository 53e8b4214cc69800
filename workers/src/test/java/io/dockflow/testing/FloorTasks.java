package io.dockflow.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import io.dockflow.engine.EngineGateway;
import org.awaitility.Awaitility;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people of a test with the real broker: waits for tasks in the read model and
 * finishes them.
 */
public final class FloorTasks {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final EngineGateway engine;

	private final JdbcClient jdbc;

	public FloorTasks(ApplicationContext context) {
		this.engine = context.getBean(EngineGateway.class);
		this.jdbc = context.getBean(JdbcClient.class);
	}

	/** The open tasks of an element in the processes of a business key. */
	public List<Long> open(String businessKey, String elementId) {
		return this.jdbc.sql("""
				SELECT t.task_key FROM dockflow_engine.user_task t
				JOIN dockflow_engine.process_instance i ON i.instance_key = t.instance_key
				WHERE t.element_id = ? AND t.state = 'CREATED' AND i.business_key = ?""")
			.params(elementId, businessKey)
			.query(Long.class)
			.list();
	}

	/** The open tasks of an element in processes that those of a business key called. */
	public List<Long> openBelow(String businessKey, String elementId) {
		return this.jdbc.sql("""
				SELECT t.task_key FROM dockflow_engine.user_task t
				JOIN dockflow_engine.process_instance i ON i.instance_key = t.instance_key
				JOIN dockflow_engine.process_instance p ON p.instance_key = i.parent_instance_key
				WHERE t.element_id = ? AND t.state = 'CREATED' AND p.business_key = ?""")
			.params(elementId, businessKey)
			.query(Long.class)
			.list();
	}

	/** The elements of all tasks there were in the processes of a business key. */
	public List<String> everAsked(String businessKey) {
		return this.jdbc.sql("""
				SELECT DISTINCT t.element_id FROM dockflow_engine.user_task t
				JOIN dockflow_engine.process_instance i ON i.instance_key = t.instance_key
				WHERE i.business_key = ? ORDER BY 1""").param(businessKey).query(String.class).list();
	}

	/** Waits for the task. */
	public long awaited(String businessKey, String elementId) {
		await(() -> !open(businessKey, elementId).isEmpty());
		return open(businessKey, elementId).getFirst();
	}

	/** Waits for the task and finishes it. */
	public void complete(String businessKey, String elementId, Map<String, Object> variables) {
		this.engine.complete(awaited(businessKey, elementId), variables, "complete");
	}

	/** Waits for so many tasks in called processes and finishes each. */
	public void completeBelow(String businessKey, String elementId, int count) {
		await(() -> openBelow(businessKey, elementId).size() == count);
		openBelow(businessKey, elementId).forEach((task) -> this.engine.complete(task, Map.of(), "complete"));
	}

	public static void await(BooleanSupplier condition) {
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(condition::getAsBoolean);
	}

}
