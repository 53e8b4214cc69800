package io.dockflow.testkit.servers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.zeebe.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

import static io.dockflow.testkit.servers.EngineRows.awaitAnswer;
import static io.dockflow.testkit.servers.EngineRows.number;
import static io.dockflow.testkit.servers.EngineRows.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Servers end in the middle of the traffic; afterwards the read model holds what was
 * created, each once.
 */
class ExactlyOnceIT {

	private static final int BEFORE = 60;

	private static final int ALL = 150;

	@Test
	void overAnOrderlyRestartOfTheBroker() throws InterruptedException {
		survives("restarted", RealServers::restartBroker);
	}

	@Test
	void overAKillOfTheBroker() throws InterruptedException {
		survives("broker-killed", RealServers::killAndRestartBroker);
	}

	@Test
	void overAKillOfTheDatabase() throws InterruptedException {
		survives("database-killed", RealServers::killAndRestartDatabase);
	}

	private static void survives(String process, Runnable fault) throws InterruptedException {
		try (CamundaClient client = RealServers.newClient(); Traffic traffic = new Traffic(client, process)) {
			List<Long> positions = new ArrayList<>();
			await().atMost(Duration.ofMinutes(1)).until(() -> traffic.created().size() >= BEFORE);
			positions.add(position());

			fault.run();

			positions.add(position());
			await().atMost(Duration.ofMinutes(2)).until(() -> {
				positions.add(position());
				return traffic.created().size() >= ALL;
			});
			traffic.end();
			long instances = allDone(process, traffic);
			positions.add(position());
			assertThat(positions).isSorted();
			assertThat(number("SELECT COUNT(*) FROM job" + ofProcess(process))).isEqualTo(instances);
			assertThat(number("SELECT COUNT(*) FROM element_instance" + ofProcess(process))).isEqualTo(3 * instances);
			assertThat(number("SELECT COUNT(*) FROM variable" + ofProcess(process))).isEqualTo(2 * instances);
			assertThat(number("SELECT COUNT(*) FROM dead_letter")).isZero();
		}
	}

	/**
	 * Waits for the end of every instance. An instance whose creation was not answered
	 * may be there or not, but not twice.
	 */
	private static long allDone(String process, Traffic traffic) {
		String instances = " FROM process_instance WHERE bpmn_process_id = '" + process + "'";
		String keys = traffic.created().stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
		awaitAnswer("SELECT COUNT(*)" + instances + " AND state = 'COMPLETED' AND instance_key IN " + keys,
				traffic.created().size());
		awaitAnswer("SELECT COUNT(*)" + instances + " AND state <> 'COMPLETED'", 0);
		long count = number("SELECT COUNT(*)" + instances);
		assertThat(count).isBetween((long) traffic.created().size(),
				(long) traffic.created().size() + traffic.unanswered());
		assertThat(number("SELECT COUNT(DISTINCT business_key)" + instances)).isEqualTo(count);
		return count;
	}

	private static String ofProcess(String process) {
		return " WHERE instance_key IN (SELECT instance_key FROM process_instance WHERE bpmn_process_id = '" + process
				+ "')";
	}

	private static long position() {
		String text = text("SELECT position FROM exporter_position WHERE partition_id = 1");
		return (text == null) ? -1 : Long.parseLong(text);
	}

	/** Instances of one job, started and worked off one after the other. */
	private static final class Traffic implements AutoCloseable {

		private final CamundaClient client;

		private final String process;

		private final Set<Long> created = ConcurrentHashMap.newKeySet();

		private final AtomicInteger unanswered = new AtomicInteger();

		private final JobWorker worker;

		private final Thread starter;

		private volatile boolean ended;

		Traffic(CamundaClient client, String process) {
			this.client = client;
			this.process = process;
			client.newDeployResourceCommand()
				.addProcessModel(Bpmn.createExecutableProcess(process)
					.startEvent()
					.serviceTask("step", (step) -> step.zeebeJobType(process + ".step"))
					.endEvent()
					.done(), process + ".bpmn")
				.send()
				.join();
			this.worker = client.newWorker()
				.jobType(process + ".step")
				.handler((jobs, job) -> jobs.newCompleteCommand(job).variables(Map.of("done", true)).send().join())
				.timeout(Duration.ofSeconds(5))
				.open();
			this.starter = Thread.ofPlatform().name(process).start(this::startInstances);
		}

		Set<Long> created() {
			return this.created;
		}

		int unanswered() {
			return this.unanswered.get();
		}

		void end() throws InterruptedException {
			this.ended = true;
			this.starter.join();
		}

		@Override
		public void close() throws InterruptedException {
			end();
			this.worker.close();
		}

		private void startInstances() {
			for (int i = 0; !this.ended; i++) {
				try {
					this.created.add(this.client.newCreateInstanceCommand()
						.bpmnProcessId(this.process)
						.latestVersion()
						.variables(Map.of("businessKey", this.process + i))
						.requestTimeout(Duration.ofSeconds(5))
						.send()
						.join()
						.getProcessInstanceKey());
				}
				catch (RuntimeException noAnswer) {
					this.unanswered.incrementAndGet();
				}
			}
		}

	}

}
