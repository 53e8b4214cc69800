/**
 * Tells browsers what changed, by server-sent events.
 */
@NullMarked
package io.dockflow.web.live;

import org.jspecify.annotations.NullMarked;
