/**
 * Every refusal as an RFC 9457 problem with a sentence a person can act on.
 */
@NullMarked
package io.dockflow.web.problem;

import org.jspecify.annotations.NullMarked;
