/**
 * What managers and process owners see and do: definitions, instances, incidents,
 * deployment.
 */
@NullMarked
package io.dockflow.web.monitor;

import org.jspecify.annotations.NullMarked;
