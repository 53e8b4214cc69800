package io.dockflow.engine;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.grpc.Status;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Tells the engine how jobs ended, again and again while it is busy or away. Giving up is
 * harmless: the engine hands the job out once more and the inbox answers it.
 */
@Component
class JobReports {

	private static final Logger log = LoggerFactory.getLogger(JobReports.class);

	private static final int ATTEMPTS = 8;

	private final ScheduledExecutorService scheduler = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("dockflow-job-reports").factory());

	void report(JobClient client, ActivatedJob job, JobOutcome outcome) {
		switch (outcome) {
			case JobOutcome.Completed completed ->
				send(job, 1, () -> client.newCompleteCommand(job).variables(completed.outputs()).send());
			case JobOutcome.BpmnError error -> send(job, 1,
					() -> client.newThrowErrorCommand(job)
						.errorCode(error.code())
						.errorMessage(error.message())
						.variables(error.variables())
						.send());
		}
	}

	void fail(JobClient client, ActivatedJob job, int retries, Duration backoff, String message) {
		send(job, 1,
				() -> client.newFailCommand(job).retries(retries).retryBackoff(backoff).errorMessage(message).send());
	}

	private void send(ActivatedJob job, int attempt, Supplier<CamundaFuture<?>> command) {
		command.get().whenComplete((response, failure) -> {
			if (failure == null || isGone(failure)) {
				return;
			}
			if (attempt >= ATTEMPTS) {
				log.warn("The engine did not take the answer to job {} ({}): {}. It will hand the job out again.",
						job.getKey(), job.getType(), failure.getMessage());
				return;
			}
			this.scheduler.schedule(() -> send(job, attempt + 1, command), 50L << attempt, TimeUnit.MILLISECONDS);
		});
	}

	/**
	 * The job was answered before, or its process instance has ended: there is nobody
	 * left to tell.
	 */
	private static boolean isGone(Throwable failure) {
		return Status.fromThrowable(failure).getCode() == Status.Code.NOT_FOUND;
	}

	@PreDestroy
	void close() {
		this.scheduler.shutdownNow();
	}

}
