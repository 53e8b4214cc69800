/**
 * Purchase orders and suppliers for people and systems.
 */
@NullMarked
package io.dockflow.web.buying;

import org.jspecify.annotations.NullMarked;
