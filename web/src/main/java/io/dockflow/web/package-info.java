/**
 * The application people and other systems talk to.
 */
@NullMarked
package io.dockflow.web;

import org.jspecify.annotations.NullMarked;
