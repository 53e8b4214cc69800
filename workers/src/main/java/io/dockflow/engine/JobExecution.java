package io.dockflow.engine;

import io.camunda.client.api.response.ActivatedJob;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Executes a job exactly once: claims its inbox row, runs the handler behind a savepoint,
 * stores the outcome, commits.
 */
@Component
class JobExecution {

	private final Transactions transactions;

	private final TransactionTemplate savepoint;

	private final JobInbox inbox;

	private final VariableJson json;

	JobExecution(Transactions transactions, PlatformTransactionManager transactionManager, JobInbox inbox,
			VariableJson json) {
		this.transactions = transactions;
		this.savepoint = new TransactionTemplate(transactionManager);
		this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
		this.inbox = inbox;
		this.json = json;
	}

	<I extends Record, O extends Record> JobOutcome execute(JobHandler<I, O> handler, ActivatedJob job) {
		var context = new JobContext(job.getKey(), job.getProcessInstanceKey(), job.getBpmnProcessId(),
				job.getElementId(), "job:" + job.getKey());
		return execute(handler, context, job.getVariables());
	}

	<I extends Record, O extends Record> JobOutcome execute(JobHandler<I, O> handler, JobContext context,
			String variables) {
		return this.transactions.call(() -> {
			if (!this.inbox.claim(context.jobKey(), handler.jobType(), context.processInstanceKey())) {
				return this.inbox.outcome(context.jobKey());
			}
			var outcome = run(handler, context, variables);
			this.inbox.record(context.jobKey(), outcome);
			return outcome;
		});
	}

	private <I extends Record, O extends Record> JobOutcome run(JobHandler<I, O> handler, JobContext context,
			String variables) {
		var input = this.json.read(variables, handler.inputType());
		try {
			var output = this.savepoint.execute((status) -> handler.handle(input, context));
			return new JobOutcome.Completed(this.json.write((output != null) ? output : NoOutput.NONE));
		}
		catch (BpmnErrorException ex) {
			return new JobOutcome.BpmnError(ex.code(), String.valueOf(ex.getMessage()),
					this.json.write(ex.variables()));
		}
	}

}
