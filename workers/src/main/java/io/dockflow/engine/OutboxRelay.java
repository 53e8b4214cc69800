package io.dockflow.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import io.camunda.client.CamundaClient;
import io.grpc.Status;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Carries committed messages to the engine in the order they were written. The row's id
 * is the message id, so a message that is sent twice after a crash is one message.
 */
@Component
class OutboxRelay implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

	/**
	 * As long as the engine remembers a message id; longer than any outage should last.
	 */
	private static final Duration TIME_TO_LIVE = Duration.ofDays(7);

	private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(15);

	private final Outbox outbox;

	private final OutboxPoke poke;

	private final Transactions transactions;

	private final CamundaClient client;

	private final EngineProperties properties;

	private final Clock clock;

	private final AtomicLong lagMillis = new AtomicLong();

	/**
	 * A message that starts a process is lost to it when it comes before the first
	 * deployment.
	 */
	private final CountDownLatch modelsDeployed;

	private volatile boolean running;

	private volatile boolean away;

	private Thread thread = new Thread(() -> {
	});

	OutboxRelay(Outbox outbox, OutboxPoke poke, Transactions transactions, CamundaClient client,
			EngineProperties properties, Clock clock, MeterRegistry meters) {
		this.outbox = outbox;
		this.poke = poke;
		this.transactions = transactions;
		this.client = client;
		this.properties = properties;
		this.clock = clock;
		this.modelsDeployed = new CountDownLatch(properties.deployAtStart() ? 1 : 0);
		Gauge.builder("dockflow.outbox.lag", this.lagMillis, (millis) -> millis.get() / 1000.0)
			.baseUnit("seconds")
			.description("Age of the oldest message that has not reached the engine")
			.register(meters);
	}

	@EventListener(ModelDeployment.Done.class)
	void openForMessages() {
		this.modelsDeployed.countDown();
		this.poke.poke();
	}

	private void loop() {
		while (this.running) {
			try {
				this.poke.await(this.properties.relayInterval());
				if (this.modelsDeployed.getCount() > 0) {
					continue;
				}
				while (this.running && relayBatch() == this.properties.relayBatch()) {
					log.debug("More messages wait");
				}
				measureLag();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
			catch (RuntimeException ex) {
				log.warn("Messages wait in the outbox, tried again in {}: {}", this.properties.unavailableBackoff(),
						ex.getMessage());
				pause();
			}
		}
	}

	private void pause() {
		try {
			Thread.sleep(this.properties.unavailableBackoff());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Relays one batch and returns how many messages the engine took. */
	int relayBatch() {
		return this.transactions.call(() -> {
			var sent = new LinkedHashMap<Outbox.Message, Future<?>>();
			for (var message : this.outbox.lockDue(this.properties.relayBatch())) {
				sent.put(message, send(message));
			}
			var taken = new ArrayList<Long>();
			sent.forEach((message, answer) -> {
				if (isTaken(message, answer)) {
					taken.add(message.id());
				}
			});
			this.outbox.markPublished(taken);
			return taken.size();
		});
	}

	private Future<?> send(Outbox.Message message) {
		return this.client.newPublishMessageCommand()
			.messageName(message.name())
			.correlationKey(message.correlationKey())
			.messageId("outbox-" + message.id())
			.timeToLive(TIME_TO_LIVE)
			.variables(message.variables())
			.requestTimeout(this.properties.unavailableBackoff())
			.send();
	}

	private boolean isTaken(Outbox.Message message, Future<?> answer) {
		try {
			answer.get();
			if (this.away) {
				this.away = false;
				log.info("The engine takes messages again");
			}
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (ExecutionException | CompletionException ex) {
			return judge(message, ex.getCause());
		}
	}

	private boolean judge(Outbox.Message message, Throwable failure) {
		if (codeOf(failure) == Status.Code.ALREADY_EXISTS) {
			return true;
		}
		var backoff = Duration.ofMillis(200L << Math.min(message.attempts(), 7));
		this.outbox.postpone(message.id(), (backoff.compareTo(LONGEST_BACKOFF) < 0) ? backoff : LONGEST_BACKOFF,
				String.valueOf(failure.getMessage()));
		if (isEngineAway(failure)) {
			if (!this.away) {
				log.warn("The engine cannot take messages now, they wait in the outbox: {}", failure.getMessage());
			}
			this.away = true;
		}
		else {
			log.error("The engine refuses message {} for {} (outbox {}): {}", message.name(), message.correlationKey(),
					message.id(), failure.getMessage());
		}
		return false;
	}

	private static boolean isEngineAway(Throwable failure) {
		return switch (codeOf(failure)) {
			case UNAVAILABLE, RESOURCE_EXHAUSTED, DEADLINE_EXCEEDED, ABORTED, CANCELLED -> true;
			default -> false;
		};
	}

	/**
	 * A future fails with the transport's exception, a joined one with the client's: both
	 * carry the status.
	 */
	private static Status.Code codeOf(Throwable failure) {
		return Status.fromThrowable(failure).getCode();
	}

	private void measureLag() {
		var oldest = this.outbox.oldestWaiting();
		this.lagMillis.set((oldest != null) ? Duration.between(oldest, this.clock.instant()).toMillis() : 0);
	}

	@Override
	public void start() {
		this.running = true;
		if (this.properties.relayEnabled()) {
			this.thread = Thread.ofVirtual().name("dockflow-outbox-relay").start(this::loop);
		}
	}

	@Override
	public void stop() {
		this.running = false;
		this.poke.poke();
		if (!this.properties.relayEnabled()) {
			return;
		}
		try {
			this.thread.join(Duration.ofSeconds(10));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
