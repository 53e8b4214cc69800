/**
 * Tells other systems what happened, over HTTP, at least once and signed.
 */
@NullMarked
package io.dockflow.webhooks;

import org.jspecify.annotations.NullMarked;
