/**
 * What is really there: counts of locations, planned, asked for or caused by a short
 * pick, from the blind sheet to the corrected books.
 */
@NullMarked
package io.dockflow.counting;

import org.jspecify.annotations.NullMarked;
