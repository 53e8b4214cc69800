/**
 * The job workers of transfers.
 */
@NullMarked
package io.dockflow.transfers.worker;

import org.jspecify.annotations.NullMarked;
