package io.dockflow.picking;

/**
 * A line a picker could not pick in full.
 *
 * @param picked what was there, 0 for an empty bin
 */
public record ShortLine(int line, long picked) {

}
