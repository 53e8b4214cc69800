/**
 * How much to order when stock expires: what will outdate, and an order that knows it.
 * Pure: records in, records out.
 */
@NamedInterface
@NullMarked
package io.dockflow.planning.perishables;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
