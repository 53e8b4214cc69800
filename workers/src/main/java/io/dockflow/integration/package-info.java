/**
 * What other systems bring: their files read into the domain, and the sales of the past.
 */
@NullMarked
package io.dockflow.integration;

import org.jspecify.annotations.NullMarked;
