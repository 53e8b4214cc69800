package io.dockflow.counting;

import java.util.Map;

/**
 * What has left a location on somebody's cart and is in the books there until it is
 * handed over; whoever has carts answers.
 */
public interface CarriedGoods {

	/** Base units taken out of the location and not posted yet. */
	Map<Goods, Long> from(String locationId);

}
