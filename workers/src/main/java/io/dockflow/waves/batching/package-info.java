/**
 * Orders put together onto carts so that the walks are short: exact for a dozen orders, a
 * search for thousands. Pure: records in, records out.
 */
@NullMarked
package io.dockflow.waves.batching;

import org.jspecify.annotations.NullMarked;
