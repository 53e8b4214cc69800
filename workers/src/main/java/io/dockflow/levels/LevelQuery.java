package io.dockflow.levels;

import org.jspecify.annotations.Nullable;

/**
 * Which levels to show; {@code null} means any.
 *
 * @param expiring only those of which something expires soon
 * @param text what an item code begins with or a description contains
 */
public record LevelQuery(@Nullable String siteId, @Nullable String itemId, @Nullable LevelState state, boolean expiring,
		@Nullable String text, int page, int size) {

	public static LevelQuery ofItem(String itemId) {
		return new LevelQuery(null, itemId, null, false, null, 0, Integer.MAX_VALUE);
	}

}
