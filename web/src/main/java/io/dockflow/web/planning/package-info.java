/**
 * The planning's REST API: runs, what they propose and why, and what planners decide.
 */
@NullMarked
package io.dockflow.web.planning;

import org.jspecify.annotations.NullMarked;
