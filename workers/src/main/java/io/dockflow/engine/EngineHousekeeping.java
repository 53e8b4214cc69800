package io.dockflow.engine;

import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets what inbox and outbox no longer need, a bite at a time.
 */
@Component
class EngineHousekeeping {

	private final JobInbox inbox;

	private final Outbox outbox;

	private final EngineProperties properties;

	EngineHousekeeping(JobInbox inbox, Outbox outbox, EngineProperties properties) {
		this.inbox = inbox;
		this.outbox = outbox;
		this.properties = properties;
	}

	@Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void forget() {
		this.inbox.forget(this.properties.inboxRetention());
		this.outbox.forget(this.properties.inboxRetention());
	}

}
