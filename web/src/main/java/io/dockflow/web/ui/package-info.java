/**
 * Serves the browser application.
 */
@NullMarked
package io.dockflow.web.ui;

import org.jspecify.annotations.NullMarked;
