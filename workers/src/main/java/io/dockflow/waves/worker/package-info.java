/**
 * The jobs of {@code release-wave}.
 */
@NullMarked
package io.dockflow.waves.worker;

import org.jspecify.annotations.NullMarked;
