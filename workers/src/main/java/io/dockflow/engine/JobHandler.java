package io.dockflow.engine;

/**
 * One job type's handler: a translation of variables into a domain call and back. Effect,
 * inbox row and outputs commit in one transaction, then the job is completed; a job
 * delivered again is answered from the inbox.
 *
 * @param <I> a record of the job's input variables; only its components are fetched
 * @param <O> a record of the job's output variables, {@link NoOutput} when there are none
 */
public interface JobHandler<I extends Record, O extends Record> {

	/** A constant of {@code io.dockflow.processes.JobTypes}. */
	String jobType();

	Class<I> inputType();

	/**
	 * Does the work inside the inbox's transaction.
	 * @throws BpmnErrorException for an outcome that is drawn in the diagram; the
	 * transaction's other writes are undone
	 */
	O handle(I input, JobContext job);

}
