/**
 * How much to order and when: policies, their parameters and what they cost, by
 * distribution of demand and lead time. Pure: records in, records out.
 */
@NullMarked
package io.dockflow.planning;

import org.jspecify.annotations.NullMarked;
