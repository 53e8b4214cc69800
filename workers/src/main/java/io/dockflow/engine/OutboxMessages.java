package io.dockflow.engine;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
class OutboxMessages implements ProcessMessages {

	private final Outbox outbox;

	private final VariableJson json;

	private final OutboxPoke poke;

	OutboxMessages(Outbox outbox, VariableJson json, OutboxPoke poke) {
		this.outbox = outbox;
		this.json = json;
		this.poke = poke;
	}

	@Override
	public void publish(String messageName, String correlationKey, Record variables) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException(
					"Expected a transaction around message %s for %s, but there is none. Publish it with the change it tells of."
						.formatted(messageName, correlationKey));
		}
		this.outbox.add(messageName, correlationKey, this.json.write(variables));
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				OutboxMessages.this.poke.poke();
			}
		});
	}

}
