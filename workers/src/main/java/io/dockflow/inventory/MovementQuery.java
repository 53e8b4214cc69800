package io.dockflow.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which movements to show; {@code null} means any. A place, lot or unit is met on either
 * side of a movement.
 */
public record MovementQuery(@Nullable String siteId, @Nullable String itemId, @Nullable String locationId,
		@Nullable String lot, @Nullable String handlingUnitId, @Nullable String document, @Nullable String serial,
		int page, int size) {

}
