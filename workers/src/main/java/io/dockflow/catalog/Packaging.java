package io.dockflow.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A level of an item's packaging hierarchy.
 *
 * @param level {@code EACH}, {@code INNER}, {@code CASE}, {@code LAYER}, {@code PALLET}
 * @param units base units inside
 * @param barcode the code printed on it, or {@code null}
 */
public record Packaging(String itemId, String level, long units, int lengthMm, int widthMm, int heightMm,
		int weightGrams, @Nullable String barcode) {

}
