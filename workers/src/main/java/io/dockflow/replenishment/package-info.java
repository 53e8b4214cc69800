/**
 * Pick faces and how they are filled from the reserve: below their minimum, or because a
 * wave needs more than they hold.
 */
@NullMarked
package io.dockflow.replenishment;

import org.jspecify.annotations.NullMarked;
