package io.dockflow.orders;

import io.dockflow.inventory.PromiseReduced;
import io.dockflow.shared.Counted;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Orders hear that a more urgent one took what they were promised; what they miss then
 * becomes a backorder when they are picked.
 */
@Component
class ReducedPromises {

	private final OrderRows rows;

	private final OrderProgress progress;

	ReducedPromises(OrderRows rows, OrderProgress progress) {
		this.rows = rows;
		this.progress = progress;
	}

	@EventListener
	void on(PromiseReduced event) {
		if (this.rows.exists(event.document())) {
			this.rows.reduceAllocated(event.document(), event.line(), event.quantity());
			this.progress.tell(event.document(), "promise-reduced", "%s of %s went to the more urgent order %s."
				.formatted(Counted.of(event.quantity(), "unit"), event.itemId(), event.takenBy()));
		}
	}

}
