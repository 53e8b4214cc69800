/**
 * Virtual people and traffic that let a visitor watch a living warehouse; they use the
 * public REST API only, as anybody could.
 */
@NullMarked
package io.dockflow.standalone.simulation;

import org.jspecify.annotations.NullMarked;
