package io.dockflow.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The packaging hierarchies of items.
 */
public interface Packagings {

	/** The levels of an item, the smallest first. */
	List<Packaging> ofItem(String itemId);

	/** The units each item can be counted in, by item code; unknown items are missing. */
	Map<String, Units> units(Collection<String> itemIds);

}
