/**
 * What the warehouse's integration tests share: a database, an engine and a site of their
 * own.
 */
@NullMarked
package io.dockflow.testing;

import org.jspecify.annotations.NullMarked;
