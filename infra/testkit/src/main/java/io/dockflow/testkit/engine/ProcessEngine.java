package io.dockflow.testkit.engine;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import org.jspecify.annotations.Nullable;

/**
 * An engine of its own for one test. Every command returns when the engine has nothing
 * left to do but wait for people, messages or time.
 */
public final class ProcessEngine implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	/* Nothing listens there: no call may reach a broker that happens to run. */
	private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

	private static final Duration TIMER_PAUSE = Duration.ofMillis(20);

	private final ZeebeTestEngine engine;

	private final CamundaClient client;

	private final UserTaskCommands userTasks;

	private final EngineLog log;

	private final Stubs stubs = new Stubs();

	private final List<Job> done = new ArrayList<>();

	private final Set<Long> answered = new HashSet<>();

	private Duration passed = Duration.ZERO;

	private ProcessEngine(ZeebeTestEngine engine) {
		this.engine = engine;
		this.userTasks = new UserTaskCommands(engine);
		this.log = new EngineLog(engine.getRecordStreamSource());
		this.client = CamundaClient.newClientBuilder()
			.grpcAddress(URI.create("http://" + engine.getGatewayAddress()))
			.restAddress(NOWHERE)
			.preferRestOverGrpc(false)
			.defaultRequestTimeout(PATIENCE)
			.build();
	}

	static ProcessEngine start() {
		ZeebeTestEngine engine = EngineFactory.create();
		engine.start();
		return new ProcessEngine(engine);
	}

	/** Deploys resources of the class path together. */
	public void deploy(String... resources) {
		DeployResourceCommandStep1 command = this.client.newDeployResourceCommand();
		DeployResourceCommandStep2 all = null;
		for (String resource : resources) {
			all = (all != null) ? all.addResourceFromClasspath(resource) : command.addResourceFromClasspath(resource);
		}
		if (all == null) {
			throw new IllegalArgumentException("Expected at least one resource to deploy, but got none.");
		}
		all.send().join();
	}

	/** Says what the worker of a job type answers: each once, the last from then on. */
	public void stub(String jobType, Answer... inTurn) {
		this.stubs.set(jobType, List.of(inTurn));
	}

	/** The worker of a job type completes with these outputs. */
	public void stub(String jobType, Map<String, ?> output) {
		stub(jobType, Answer.completes(output));
	}

	public ProcessRun start(String processId, Map<String, ?> variables) {
		long key = this.client.newCreateInstanceCommand()
			.bpmnProcessId(processId)
			.latestVersion()
			.variables(variables)
			.send()
			.join()
			.getProcessInstanceKey();
		settle();
		return new ProcessRun(this.log, key);
	}

	/** Publishes a message that starts a process, and gives the new instance. */
	public ProcessRun startByMessage(String message, String correlationKey, Map<String, ?> variables) {
		int before = roots().size();
		publish(message, correlationKey, variables);
		List<Long> roots = roots();
		if (roots.size() != before + 1) {
			throw new AssertionError(
					"Expected message '%s' to start one instance, but it started %d. Deploy the process that waits for it."
						.formatted(message, roots.size() - before));
		}
		return new ProcessRun(this.log, roots.getLast());
	}

	public void publish(String message, String correlationKey, Map<String, ?> variables) {
		this.client.newPublishMessageCommand()
			.messageName(message)
			.correlationKey(correlationKey)
			.timeToLive(Duration.ofDays(7))
			.variables(variables)
			.send()
			.join();
		settle();
	}

	/** The only open user task of that element. */
	public UserTask task(String element) {
		List<UserTask> open = tasks().stream().filter((task) -> task.element().equals(element)).toList();
		if (open.size() != 1) {
			throw new AssertionError("Expected one open task '%s', but found %d; open are %s.".formatted(element,
					open.size(), tasks().stream().map(UserTask::element).toList()));
		}
		return open.getFirst();
	}

	public List<UserTask> tasks() {
		return this.log
			.open(UserTaskRecordValue.class, UserTaskIntent.CREATED, UserTaskIntent.COMPLETED, UserTaskIntent.CANCELED)
			.stream()
			.map(this::userTask)
			.toList();
	}

	public void complete(UserTask task, Map<String, ?> variables) {
		this.userTasks.complete(task.key(), variables);
		settle();
	}

	public void complete(String element, Map<String, ?> variables) {
		complete(task(element), variables);
	}

	/** Moves the engine's clock on, and waits for all that comes due. */
	public void passTime(Duration duration) {
		this.engine.increaseTime(duration);
		this.passed = this.passed.plus(duration);
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		settle();
		/* The engine looks for due timers at times of its own and rests in between. */
		while (!dueTimers().isEmpty()) {
			if (System.nanoTime() > deadline) {
				throw new AssertionError("Expected the timers of %s to fire within %s, but they did not."
					.formatted(dueTimers(), PATIENCE));
			}
			LockSupport.parkNanos(TIMER_PAUSE.toNanos());
			settle();
		}
	}

	private List<String> dueTimers() {
		long now = Instant.now().plus(this.passed).toEpochMilli();
		return this.log.open(TimerRecordValue.class, TimerIntent.CREATED, TimerIntent.TRIGGERED, TimerIntent.CANCELED)
			.stream()
			.map(Record::getValue)
			.filter((timer) -> timer.getDueDate() <= now)
			.map(TimerRecordValue::getTargetElementId)
			.toList();
	}

	/** The jobs that stubbed workers have answered, oldest first. */
	public List<Job> jobs() {
		return List.copyOf(this.done);
	}

	public List<Job> jobs(String type) {
		return this.done.stream().filter((job) -> job.type().equals(type)).toList();
	}

	/** The process instances of that process, oldest first. */
	public List<ProcessRun> runs(String processId) {
		return this.log.events(ProcessInstanceRecordValue.class, ProcessInstanceIntent.ELEMENT_ACTIVATED)
			.filter((event) -> event.getValue().getBpmnElementType() == BpmnElementType.PROCESS
					&& event.getValue().getBpmnProcessId().equals(processId))
			.map((event) -> new ProcessRun(this.log, event.getKey()))
			.toList();
	}

	/** What a decision table says. */
	public @Nullable Object decide(String decisionId, Map<String, ?> variables) {
		return Json.read(this.client.newEvaluateDecisionCommand()
			.decisionId(decisionId)
			.variables(variables)
			.send()
			.join()
			.getDecisionOutput());
	}

	/** Open incidents in words. */
	public List<String> incidents() {
		return this.log.open(IncidentRecordValue.class, IncidentIntent.CREATED, IncidentIntent.RESOLVED)
			.stream()
			.map((event) -> event.getValue().getElementId() + ": " + event.getValue().getErrorMessage())
			.toList();
	}

	EngineLog log() {
		return this.log;
	}

	private void settle() {
		boolean moved;
		do {
			idle();
			moved = false;
			for (Record<JobRecordValue> job : openJobs()) {
				moved |= answer(job);
			}
		}
		while (moved);
	}

	private List<Record<JobRecordValue>> openJobs() {
		return this.log.open(JobRecordValue.class, JobIntent.CREATED, JobIntent.COMPLETED, JobIntent.ERROR_THROWN,
				JobIntent.CANCELED);
	}

	private boolean answer(Record<JobRecordValue> job) {
		if (this.answered.contains(job.getKey())) {
			return false;
		}
		JobRecordValue value = job.getValue();
		Map<String, @Nullable Object> input = Json.readAll(this.log.variablesOf(value.getElementInstanceKey()));
		switch (this.stubs.next(value.getType())) {
			case Answer.Completes completes ->
				this.client.newCompleteCommand(job.getKey()).variables(completes.output()).send().join();
			case Answer.Throws thrown -> this.client.newThrowErrorCommand(job.getKey())
				.errorCode(thrown.errorCode())
				.variables(thrown.variables())
				.send()
				.join();
			case Answer.Waits waits -> {
				return false;
			}
		}
		this.answered.add(job.getKey());
		this.done.add(new Job(value.getType(), value.getBpmnProcessId(), value.getElementId(), input));
		return true;
	}

	private UserTask userTask(Record<UserTaskRecordValue> event) {
		UserTaskRecordValue task = event.getValue();
		return new UserTask(event.getKey(), task.getElementId(), task.getBpmnProcessId(), assigneeOf(event),
				Set.copyOf(task.getCandidateGroupsList()), task.getDueDate(), task.getPriority(),
				Json.readAll(this.log.variablesSeenBy(task.getElementInstanceKey())));
	}

	/* Since 8.8 a task is created first and assigned by an event of its own. */
	private String assigneeOf(Record<UserTaskRecordValue> created) {
		return this.log.events(UserTaskRecordValue.class, UserTaskIntent.ASSIGNED)
			.filter((event) -> event.getKey() == created.getKey())
			.map((event) -> event.getValue().getAssignee())
			.reduce(created.getValue().getAssignee(), (earlier, later) -> later);
	}

	private List<Long> roots() {
		return this.log.events(ProcessInstanceRecordValue.class, ProcessInstanceIntent.ELEMENT_ACTIVATED)
			.filter((event) -> event.getValue().getBpmnElementType() == BpmnElementType.PROCESS
					&& event.getValue().getParentProcessInstanceKey() < 0)
			.map(Record::getKey)
			.toList();
	}

	private void idle() {
		try {
			this.engine.waitForIdleState(PATIENCE);
		}
		catch (TimeoutException ex) {
			throw new AssertionError("Expected the engine to come to rest within " + PATIENCE
					+ ", but it did not. Look for a loop without a wait in the model.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the engine was working.", ex);
		}
	}

	@Override
	public void close() {
		this.client.close();
		this.engine.stop();
	}

}
