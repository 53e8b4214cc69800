package io.dockflow.testing;

import io.dockflow.orders.PartShipments;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * What the table of the models says, where a test has no engine to ask.
 */
@Component
@Primary
@ConditionalOnProperty(name = "dockflow.engine.workers-enabled", havingValue = "false")
class PartShipmentsWithoutEngine implements PartShipments {

	@Override
	public boolean mayShip(String customerClass, int fillPercent) {
		return switch (customerClass) {
			case "A" -> fillPercent > 0;
			case "B" -> fillPercent >= 50;
			default -> false;
		};
	}

}
