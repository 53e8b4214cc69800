package io.dockflow.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The catalogue.
 */
public interface Items {

	/**
	 * The item of that code.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	Item byId(String itemId);

	Optional<Item> find(String itemId);

	Map<String, Item> byIds(Collection<String> itemIds);

	/**
	 * Finds by any barcode of the item or of its packaging, by GTIN with or without
	 * leading zeros, or by item code.
	 */
	Optional<ScannedItem> byBarcode(String barcode);

	List<Item> search(String text, int page, int size);

	long count(String text);

	/**
	 * Adds items that are new and leaves known ones as they are; the item code and GTIN
	 * become barcodes.
	 */
	void addAll(Collection<Item> items);

	void addPackaging(Packaging packaging);

}
