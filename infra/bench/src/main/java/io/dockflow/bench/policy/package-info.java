/**
 * Replenishment on the shops of the VN2 challenge: what policies would have cost.
 */
@NullMarked
package io.dockflow.bench.policy;

import org.jspecify.annotations.NullMarked;
