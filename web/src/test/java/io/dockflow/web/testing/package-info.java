/**
 * What the integration tests of the web share: the running application, its visitors, and
 * the people of a site of a test's own.
 */
@NullMarked
package io.dockflow.web.testing;

import org.jspecify.annotations.NullMarked;
