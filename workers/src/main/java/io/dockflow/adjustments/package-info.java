/**
 * Corrections of the books that somebody asks for and, where the policy says so, somebody
 * else approves.
 */
@NullMarked
package io.dockflow.adjustments;

import org.jspecify.annotations.NullMarked;
