/**
 * How much to order at a time when demand is known: lot sizes, discounts, whole packs and
 * joint orders. Pure: records in, records out.
 */
@NamedInterface
@NullMarked
package io.dockflow.planning.lotsizing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
