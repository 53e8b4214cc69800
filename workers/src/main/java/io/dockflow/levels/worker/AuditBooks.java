package io.dockflow.levels.worker;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.levels.StockWatch;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Reads nothing, audits the books and answers whether they agree. Throws no BPMN error.
 * Idempotency: the inbox row of its job.
 */
@Component
class AuditBooks implements JobHandler<AuditBooks.Inputs, AuditBooks.Outputs> {

	private final StockWatch watch;

	AuditBooks(StockWatch watch) {
		this.watch = watch;
	}

	@Override
	public String jobType() {
		return JobTypes.INVENTORY_AUDIT_BOOKS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		var outcome = this.watch.audit(job);
		return new Outputs(outcome.booksAgree(), outcome.violations(), outcome.auditNumber(), "");
	}

	record Inputs() {
	}

	record Outputs(boolean booksAgree, long violations, String businessKey, String siteId) {
	}

}
