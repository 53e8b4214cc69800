/**
 * The job workers of {@code plan-demand}.
 */
@NullMarked
package io.dockflow.proposals.worker;

import org.jspecify.annotations.NullMarked;
