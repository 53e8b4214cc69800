package io.dockflow.engine;

/**
 * Where a job comes from, for the trail and for idempotency keys.
 */
public record JobContext(long jobKey, long processInstanceKey, String bpmnProcessId, String elementId,
		String idempotencyKey) {

}
