package io.dockflow.engine;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.dockflow.labor.Alerts;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DatabaseTest
class JobExecutionIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	JobExecution execution;

	@Autowired
	Transactions transactions;

	@Autowired
	Alerts alerts;

	@Autowired
	JdbcClient jdbc;

	TestSite site;

	long jobKey;

	@BeforeEach
	void job() {
		this.site = TestSite.in(this.context);
		this.jobKey = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
	}

	@Test
	void answersAJobThatComesAgainWithTheSameOutputs() {
		var calls = new AtomicInteger();
		var handler = handler((input) -> {
			alert(input);
			return new Output(calls.incrementAndGet());
		});

		var first = execute(handler);
		var second = execute(handler);

		assertThat(first).isEqualTo(new JobOutcome.Completed("{\"count\":1}"));
		assertThat(second).isEqualTo(first);
		assertThat(calls).hasValue(1);
		assertThat(alertsOfSite()).isEqualTo(1);
	}

	@Test
	void undoesTheEffectOfADrawnErrorAndRemembersIt() {
		var calls = new AtomicInteger();
		var handler = handler((input) -> {
			calls.incrementAndGet();
			alert(input);
			throw new BpmnErrorException("NO_SPACE", "full", Map.of("locationId", "B-1"));
		});

		var first = execute(handler);
		var second = execute(handler);

		assertThat(first).isEqualTo(new JobOutcome.BpmnError("NO_SPACE", "full", "{\"locationId\":\"B-1\"}"));
		assertThat(second).isEqualTo(first);
		assertThat(calls).hasValue(1);
		assertThat(alertsOfSite()).isZero();
	}

	@Test
	void leavesNoTraceOfATechnicalFailureSoThatTheJobIsTriedAgain() {
		var calls = new AtomicInteger();
		var handler = handler((input) -> {
			alert(input);
			if (calls.incrementAndGet() == 1) {
				throw new IllegalStateException("printer on fire");
			}
			return new Output(calls.get());
		});

		assertThatIllegalStateException().isThrownBy(() -> execute(handler));
		assertThat(execute(handler)).isEqualTo(new JobOutcome.Completed("{\"count\":2}"));
		assertThat(alertsOfSite()).isEqualTo(1);
	}

	@Test
	void doesAJobOnceHoweverManyHaveItInHand() throws Exception {
		var calls = new AtomicInteger();
		var handler = handler((input) -> {
			alert(input);
			return new Output(calls.incrementAndGet());
		});

		try (var threads = Executors.newFixedThreadPool(8)) {
			Callable<JobOutcome> work = () -> execute(handler);
			var tasks = IntStream.range(0, 16).mapToObj((index) -> threads.submit(work)).toList();
			for (var task : tasks) {
				assertThat(task.get()).isInstanceOf(JobOutcome.Completed.class);
			}
		}

		assertThat(alertsOfSite()).isEqualTo(1);
	}

	@Test
	void saysWhichVariableDoesNotFit() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.execution.execute(handler((input) -> new Output(1)), context(),
					"{\"siteId\": {\"not\": \"text\"}}"))
			.withMessageContaining("Input")
			.withMessageContaining("input mappings");
	}

	@Test
	void repeatsATransactionThatWasTheVictimOfADeadlock() throws Exception {
		this.site.bin();
		var one = this.site.bin();
		var other = this.site.bin();

		try (var threads = Executors.newFixedThreadPool(2)) {
			var tasks = IntStream.range(0, 40).mapToObj((index) -> threads.submit(() -> this.transactions.run(() -> {
				lock((index % 2 == 0) ? one : other);
				lock((index % 2 == 0) ? other : one);
			}))).toList();
			for (var task : tasks) {
				task.get();
			}
		}
	}

	private void lock(String locationId) {
		this.jdbc.sql("UPDATE location SET bay = bay + 1 WHERE location_id = ?").param(locationId).update();
	}

	private void alert(Input input) {
		this.alerts.raise(input.siteId(), "JOB", "effect");
	}

	private long alertsOfSite() {
		return this.jdbc.sql("SELECT COUNT(*) FROM alert WHERE site_id = ?")
			.param(this.site.siteId())
			.query(Long.class)
			.single();
	}

	private JobOutcome execute(JobHandler<Input, Output> handler) {
		return this.execution.execute(handler, context(),
				"{\"siteId\": \"%s\", \"other\": 1}".formatted(this.site.siteId()));
	}

	private JobContext context() {
		return new JobContext(this.jobKey, 1, "process", "Task", "job:" + this.jobKey);
	}

	private static JobHandler<Input, Output> handler(Function<Input, Output> work) {
		return new JobHandler<>() {
			@Override
			public String jobType() {
				return "test.job";
			}

			@Override
			public Class<Input> inputType() {
				return Input.class;
			}

			@Override
			public Output handle(Input input, JobContext job) {
				return work.apply(input);
			}
		};
	}

	record Input(String siteId) {
	}

	record Output(int count) {
	}

}
