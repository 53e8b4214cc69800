package io.dockflow.levels;

/**
 * How many items at sites are in which state.
 */
public record LevelTotals(long items, long ok, long low, long out, long over, long expiring) {

}
