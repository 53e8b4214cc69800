/**
 * The task list of floor workers and supervisors.
 */
@NullMarked
package io.dockflow.web.tasks;

import org.jspecify.annotations.NullMarked;
