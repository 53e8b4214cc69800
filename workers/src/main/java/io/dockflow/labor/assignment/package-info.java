/**
 * Who takes which task in a round: what a pairing costs, criterion by criterion, and the
 * assignment with the least cost of all. Pure: records in, records out; times are seconds
 * from any common zero.
 */
@NullMarked
package io.dockflow.labor.assignment;

import org.jspecify.annotations.NullMarked;
