package io.dockflow.engine;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this process takes part in the engine's work.
 *
 * @param workersEnabled whether it takes jobs
 * @param deployAtStart whether it deploys the models on its class path
 * @param relayEnabled whether it relays the outbox
 * @param maxJobsActive jobs of one type in hand at a time
 * @param jobTimeout after this the engine gives an unanswered job to another worker
 * @param jobRetryBackoff wait before the second attempt, doubled for the third
 * @param unavailableBackoff wait while the database or the engine cannot be reached
 * @param transactionAttempts how often a transaction is tried that deadlocks
 * @param relayInterval how often the outbox is looked at without being poked
 * @param relayBatch messages relayed per transaction
 * @param inboxRetention how long answered jobs are remembered
 */
@ConfigurationProperties("dockflow.engine")
record EngineProperties(@DefaultValue("true") boolean workersEnabled, @DefaultValue("true") boolean deployAtStart,
		@DefaultValue("true") boolean relayEnabled, @DefaultValue("32") int maxJobsActive,
		@DefaultValue("60s") Duration jobTimeout, @DefaultValue("2s") Duration jobRetryBackoff,
		@DefaultValue("5s") Duration unavailableBackoff, @DefaultValue("10") int transactionAttempts,
		@DefaultValue("1s") Duration relayInterval, @DefaultValue("100") int relayBatch,
		@DefaultValue("30d") Duration inboxRetention) {

}
