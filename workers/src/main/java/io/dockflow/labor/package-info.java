/**
 * Who does what: workers with their skills and shifts, labour standards, assignments and
 * alerts to supervisors.
 */
@NullMarked
package io.dockflow.labor;

import org.jspecify.annotations.NullMarked;
