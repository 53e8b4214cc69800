/**
 * Remembers what was decided, from which candidates, with which scores and by which
 * version of the rule.
 */
@NullMarked
package io.dockflow.decisions;

import org.jspecify.annotations.NullMarked;
