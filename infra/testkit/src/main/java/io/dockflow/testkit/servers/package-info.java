/**
 * The real broker and the real database for integration tests: started once per JVM on
 * free ports and temporary folders, and gone with it.
 */
@NullMarked
package io.dockflow.testkit.servers;

import org.jspecify.annotations.NullMarked;
