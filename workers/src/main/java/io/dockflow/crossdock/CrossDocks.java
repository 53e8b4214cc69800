package io.dockflow.crossdock;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Cross-docked units to look at.
 */
public interface CrossDocks {

	/**
	 * The unit of that SSCC.
	 * @throws io.dockflow.shared.NotFound when it is not cross-docked
	 */
	CrossDock byUnit(String handlingUnitId);

	/** The newest first. */
	List<CrossDock> list(CrossDock.@Nullable State state, int page, int size);

	long count(CrossDock.@Nullable State state);

	/** What came with a delivery, in the order of the units. */
	List<CrossDock> ofDelivery(String deliveryNumber);

	/**
	 * What waiting orders are meant to get of an announced delivery, the most urgent
	 * first.
	 */
	List<Planned> plannedOf(String deliveryNumber);

	/** How much of deliveries goes straight to orders, by delivery number. */
	Map<String, Share> shares(Collection<String> deliveryNumbers);

	/**
	 * What of a delivery goes straight to orders, in base units.
	 *
	 * @param planned what was meant for them when it was announced
	 * @param crossDocked what goes, or went, to them
	 */
	record Share(long planned, long crossDocked) {

		/** Of a delivery nobody waits for. */
		public static final Share NONE = new Share(0, 0);

	}

	/**
	 * An order line that waits for an announced delivery.
	 *
	 * @param quantity base units
	 */
	record Planned(String orderNumber, int orderLine, String itemId, long quantity) {

	}

}
