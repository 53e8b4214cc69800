package io.dockflow.bench.readmodel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.dockflow.local.ExporterSettings;
import io.dockflow.local.LocalZeebe;
import io.dockflow.local.ZeebePorts;
import io.dockflow.local.ZeebeSettings;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;

/**
 * A broker with workers that do nothing, loaded with instances of a process of three
 * steps.
 */
final class Engine implements AutoCloseable {

	static final String PROCESS = "bench-three-steps";

	/** What each instance leaves behind. */
	static final int STEPS = 3;

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final LocalZeebe broker;

	private final CamundaClient client;

	private final JobWorker worker;

	private final AtomicLong attempts = new AtomicLong();

	private final AtomicLong created = new AtomicLong();

	private Engine(LocalZeebe broker, CamundaClient client) {
		this.broker = broker;
		this.client = client;
		this.worker = client.newWorker()
			.jobType("bench.step")
			.handler((jobs, job) -> jobs.newCompleteCommand(job).send())
			.maxJobsActive(200)
			.streamEnabled(true)
			.open();
	}

	static Engine start(Path home, @Nullable ExporterSettings exporter) {
		ZeebeSettings settings = ZeebeSettings.in(home, ZeebePorts.free());
		LocalZeebe broker = LocalZeebe.start((exporter != null) ? settings.withExporter(exporter) : settings);
		CamundaClient client = CamundaClient.newClientBuilder()
			.grpcAddress(broker.grpcAddress())
			.restAddress(broker.restAddress())
			.preferRestOverGrpc(false)
			.build();
		client.newDeployResourceCommand()
			.addProcessModel(Bpmn.createExecutableProcess(PROCESS)
				.startEvent()
				.serviceTask("first", (task) -> task.zeebeJobType("bench.step"))
				.serviceTask("second", (task) -> task.zeebeJobType("bench.step"))
				.serviceTask("third", (task) -> task.zeebeJobType("bench.step"))
				.endEvent()
				.done(), PROCESS + ".bpmn")
			.send()
			.join();
		return new Engine(broker, client);
	}

	LocalZeebe broker() {
		return this.broker;
	}

	/** Instances started since the broker did; all of them have ended. */
	long created() {
		return this.created.get();
	}

	/**
	 * Keeps so many instances in flight for that long.
	 * @return instances ended per second
	 */
	double load(Duration window, int inFlight) throws InterruptedException {
		long start = System.nanoTime();
		long end = start + window.toNanos();
		AtomicLong ended = new AtomicLong();
		List<Thread> clients = new ArrayList<>();
		for (int i = 0; i < inFlight; i++) {
			clients.add(Thread.ofVirtual().start(() -> {
				while (System.nanoTime() < end) {
					runInstance();
					if (System.nanoTime() <= end) {
						ended.incrementAndGet();
					}
				}
			}));
		}
		for (Thread client : clients) {
			client.join();
		}
		return ended.get() / (window.toMillis() / 1000.0);
	}

	@Override
	public void close() {
		this.worker.close();
		this.client.close();
		this.broker.stop();
	}

	/** From the start of an instance to its end. */
	private void runInstance() {
		while (true) {
			try {
				this.client.newCreateInstanceCommand()
					.bpmnProcessId(PROCESS)
					.latestVersion()
					.variables(Map.of("businessKey", "SO-" + this.attempts.incrementAndGet(), "lines", 3, "customer",
							"Süd & Söhne"))
					.withResult()
					.fetchVariables("lines")
					.requestTimeout(PATIENCE)
					.send()
					.join();
				this.created.incrementAndGet();
				return;
			}
			catch (ClientStatusException ex) {
				if (ex.getStatusCode() != Status.Code.RESOURCE_EXHAUSTED) {
					throw ex;
				}
				LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
			}
		}
	}

}
