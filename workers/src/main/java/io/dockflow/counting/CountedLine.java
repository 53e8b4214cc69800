package io.dockflow.counting;

import org.jspecify.annotations.Nullable;

/**
 * What somebody saw, as a form gives it.
 *
 * @param itemId code or barcode
 * @param quantity base units
 */
public record CountedLine(String itemId, @Nullable String lot, long quantity) {

}
