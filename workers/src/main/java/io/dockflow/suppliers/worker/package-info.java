/**
 * The job workers of {@code review-supplier}.
 */
@NullMarked
package io.dockflow.suppliers.worker;

import org.jspecify.annotations.NullMarked;
