/**
 * Value types every capability speaks, the numbers of business documents and the panel a
 * worker works in.
 */
@NullMarked
package io.dockflow.shared;

import org.jspecify.annotations.NullMarked;
