/**
 * Walks through a site: aisles, blocks and cross-aisles as a plan, and the order in which
 * a picker visits the stops of a tour. Pure: records in, records out.
 */
@NullMarked
package io.dockflow.routing;

import org.jspecify.annotations.NullMarked;
