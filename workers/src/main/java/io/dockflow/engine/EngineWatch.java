package io.dockflow.engine;

import java.util.concurrent.TimeUnit;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says once that the engine is away and once that it is back, instead of every worker
 * saying it every second.
 */
@Component
class EngineWatch {

	private static final Logger log = LoggerFactory.getLogger(EngineWatch.class);

	private final CamundaClient client;

	private final EngineProperties properties;

	private volatile boolean up = true;

	EngineWatch(CamundaClient client, EngineProperties properties, MeterRegistry meters) {
		this.client = client;
		this.properties = properties;
		Gauge.builder("dockflow.engine.up", () -> this.up ? 1 : 0)
			.description("Whether the engine answered last time")
			.register(meters);
	}

	@Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
	void look() {
		if (!this.properties.workersEnabled()) {
			return;
		}
		try {
			this.client.newTopologyRequest().requestTimeout(this.properties.unavailableBackoff()).send().join();
			if (!this.up) {
				log.info("The engine is back; jobs and messages go on");
			}
			this.up = true;
		}
		catch (ClientException ex) {
			if (this.up) {
				log.warn("The engine does not answer at {}: jobs and messages wait, nothing is lost ({})",
						this.client.getConfiguration().getGrpcAddress(), ex.getMessage());
			}
			this.up = false;
		}
	}

}
