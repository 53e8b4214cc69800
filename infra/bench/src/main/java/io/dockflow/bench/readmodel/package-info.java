/**
 * What the read model costs the engine, how far it is behind, and how fast the screens
 * read it.
 */
@NullMarked
package io.dockflow.bench.readmodel;

import org.jspecify.annotations.NullMarked;
