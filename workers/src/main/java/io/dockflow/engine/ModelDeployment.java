package io.dockflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import io.dockflow.shared.Sha256;

/**
 * Deploys the packaged models at start, each alone and only when its content changed
 * since this installation deployed it last; waits for the engine as long as it takes.
 */
@Component
class ModelDeployment {

	private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);

	private final EngineGateway engine;

	private final CamundaClient client;

	private final DeployedModels deployedModels;

	private final EngineProperties properties;

	private final ApplicationEventPublisher events;

	ModelDeployment(EngineGateway engine, CamundaClient client, DeployedModels deployedModels,
			EngineProperties properties, ApplicationEventPublisher events) {
		this.engine = engine;
		this.client = client;
		this.deployedModels = deployedModels;
		this.properties = properties;
		this.events = events;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		if (this.properties.deployAtStart()) {
			Thread.ofVirtual().name("dockflow-model-deployment").start(this::deployUntilDone);
		}
	}

	private void deployUntilDone() {
		while (!Thread.currentThread().isInterrupted()) {
			try {
				deployChanged();
				this.events.publishEvent(new Done());
				return;
			}
			catch (EngineRefusal ex) {
				log.warn("The models wait for the engine: {}", ex.getMessage());
			}
			catch (RuntimeException ex) {
				log.warn("The models wait: {}", ex.getMessage());
			}
			try {
				Thread.sleep(this.properties.unavailableBackoff());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	void deployChanged() {
		var known = engineForgot() ? Map.<String, String>of() : this.deployedModels.checksums();
		var changed = new TreeMap<String, byte[]>(
				Comparator.comparing(ModelDeployment::rank).thenComparing((name) -> name));
		var packaged = models();
		packaged.forEach((name, content) -> {
			if (!checksum(content).equals(known.get(name))) {
				changed.put(name, content);
			}
		});
		changed.forEach(this::deploy);
		log.info("{} of {} packaged models were new", changed.size(), packaged.size());
	}

	/** A model the engine refuses is left as it was, so that the others still work. */
	private void deploy(String name, byte[] content) {
		try {
			var deployed = this.engine.deploy(Map.of(name, content));
			this.deployedModels.record(name, checksum(content), deployed);
			deployed.processes()
				.forEach((process) -> log.info("Deployed {} version {}", process.processId(), process.version()));
		}
		catch (EngineRefusal ex) {
			if (ex.reason() == EngineRefusal.Reason.UNAVAILABLE) {
				throw ex;
			}
			log.error("A packaged model was not deployed: {}", ex.getMessage());
		}
	}

	/** What is referred to comes before what refers to it. */
	private static int rank(String name) {
		return List.of("form", "dmn", "bpmn").indexOf(name.substring(name.lastIndexOf('.') + 1));
	}

	/**
	 * Whether the engine's data were lost since the last deployment: it does not know a
	 * decision it was given.
	 */
	private boolean engineForgot() {
		for (var decisionKey : this.deployedModels.decisionKeys()) {
			try {
				this.client.newEvaluateDecisionCommand().decisionKey(decisionKey).variables(Map.of()).send().join();
			}
			catch (ClientStatusException ex) {
				if (isUnknownDecision(ex)) {
					return true;
				}
				var refusal = CamundaRefusals.of("evaluate a decision", ex);
				if (refusal.reason() == EngineRefusal.Reason.UNAVAILABLE) {
					throw refusal;
				}
			}
		}
		return false;
	}

	private static boolean isUnknownDecision(ClientStatusException ex) {
		return ex.getStatusCode() == Status.Code.NOT_FOUND || (ex.getStatusCode() == Status.Code.INVALID_ARGUMENT
				&& String.valueOf(ex.getMessage()).contains("no decision found"));
	}

	private static Map<String, byte[]> models() {
		var models = new TreeMap<String, byte[]>();
		var resolver = new PathMatchingResourcePatternResolver();
		try {
			for (var extension : List.of("bpmn", "dmn", "form")) {
				for (Resource resource : resolver.getResources("classpath*:dockflow/**/*." + extension)) {
					models.put(nameOf(resource), resource.getContentAsByteArray());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The packaged models cannot be read", ex);
		}
		return models;
	}

	private static String nameOf(Resource resource) throws IOException {
		var url = resource.getURL().toString();
		return url.substring(url.lastIndexOf("/dockflow/") + 1);
	}

	private static String checksum(byte[] content) {
		return HexFormat.of().formatHex(Sha256.of(content));
	}

	/** Every packaged model that is new was handed to the engine. */
	record Done() {
	}

}
