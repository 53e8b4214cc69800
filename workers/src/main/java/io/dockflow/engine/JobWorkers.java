package io.dockflow.engine;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobWorker;
import io.dockflow.shared.BusinessRuleViolation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens one streaming worker per {@link JobHandler} bean once the application is ready,
 * and closes them first when it stops.
 */
@Component
class JobWorkers implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(JobWorkers.class);

	private final CamundaClient client;

	private final List<JobHandler<?, ?>> handlers;

	private final JobExecution execution;

	private final JobReports reports;

	private final EngineProperties properties;

	private final MeterRegistry meters;

	private final List<JobWorker> open = new ArrayList<>();

	private volatile boolean running;

	JobWorkers(CamundaClient client, List<JobHandler<?, ?>> handlers, JobExecution execution, JobReports reports,
			EngineProperties properties, MeterRegistry meters) {
		requireOnePerType(handlers);
		this.client = client;
		this.handlers = handlers;
		this.execution = execution;
		this.reports = reports;
		this.properties = properties;
		this.meters = meters;
	}

	private static void requireOnePerType(List<JobHandler<?, ?>> handlers) {
		var seen = new HashMap<String, JobHandler<?, ?>>();
		for (var handler : handlers) {
			var other = seen.put(handler.jobType(), handler);
			if (other != null) {
				throw new IllegalStateException("Expected one handler of job type %s, but found %s and %s. Remove one."
					.formatted(handler.jobType(), other.getClass().getName(), handler.getClass().getName()));
			}
		}
	}

	@EventListener(ApplicationReadyEvent.class)
	void openAll() {
		if (!this.properties.workersEnabled() || !this.running) {
			return;
		}
		synchronized (this.open) {
			for (var handler : this.handlers) {
				this.open.add(open(handler));
			}
		}
		log.info("Taking jobs of {} types", this.handlers.size());
	}

	private <I extends Record, O extends Record> JobWorker open(JobHandler<I, O> handler) {
		return this.client.newWorker()
			.jobType(handler.jobType())
			.handler((jobClient, job) -> handle(handler, jobClient, job))
			.name("dockflow")
			.maxJobsActive(this.properties.maxJobsActive())
			.timeout(this.properties.jobTimeout())
			.fetchVariables(variablesOf(handler.inputType()))
			.streamEnabled(true)
			.open();
	}

	private static List<String> variablesOf(Class<? extends Record> inputType) {
		var names = Arrays.stream(inputType.getRecordComponents()).map(RecordComponent::getName).toList();
		return names.isEmpty() ? List.of("businessKey") : names;
	}

	private <I extends Record, O extends Record> void handle(JobHandler<I, O> handler, JobClient jobClient,
			ActivatedJob job) {
		var started = System.nanoTime();
		try {
			var outcome = this.execution.execute(handler, job);
			this.reports.report(jobClient, job, outcome);
			measure(job, (outcome instanceof JobOutcome.Completed) ? "completed" : "bpmn-error", started);
		}
		catch (RuntimeException ex) {
			fail(jobClient, job, ex);
			measure(job, "failed", started);
		}
	}

	private void fail(JobClient jobClient, ActivatedJob job, RuntimeException ex) {
		var failure = JobFailure.of(job.getType(), ex);
		if (failure.databaseAway()) {
			log.warn("Job {} ({}) waits: {}", job.getKey(), job.getType(), failure.message());
			this.reports.fail(jobClient, job, job.getRetries(), this.properties.unavailableBackoff(),
					failure.message());
			return;
		}
		if (ex instanceof BusinessRuleViolation) {
			log.info("Job {} ({}) of instance {} waits, {} retries left: {}", job.getKey(), job.getType(),
					job.getProcessInstanceKey(), job.getRetries() - 1, failure.message());
		}
		else {
			log.warn("Job {} ({}) of instance {} failed with {} retries left", job.getKey(), job.getType(),
					job.getProcessInstanceKey(), job.getRetries() - 1, ex);
		}
		var doublings = Math.max(0, Math.min(6, 3 - job.getRetries()));
		this.reports.fail(jobClient, job, Math.max(0, job.getRetries() - 1),
				this.properties.jobRetryBackoff().multipliedBy(1L << doublings), failure.message());
	}

	private void measure(ActivatedJob job, String outcome, long started) {
		Timer.builder("dockflow.jobs")
			.description("Jobs by type and outcome")
			.tag("type", job.getType())
			.tag("outcome", outcome)
			.register(this.meters)
			.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		synchronized (this.open) {
			this.open.forEach(JobWorker::close);
			this.open.clear();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
