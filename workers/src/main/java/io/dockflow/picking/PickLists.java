package io.dockflow.picking;

import java.util.List;

/**
 * Pick lists to look at.
 */
public interface PickLists {

	/**
	 * The pick list of that number.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	PickList byNumber(String pickListNumber);

	List<PickList> ofWave(String waveNumber);

	/** The lines that serve an order, over all pick lists. */
	List<PickLine> ofOrder(String orderNumber);

	/** What a wave's pick lists came to. */
	Figures figures(String waveNumber);

	/** Lines by outcome; cancelled lines count in neither. */
	record Figures(long pickedLines, long shortLines, long openLines) {
	}

}
