/**
 * A MariaDB and a Zeebe broker as child processes of this machine, bound to loopback,
 * whose data outlives them and whose orphans the next start finds.
 */
@NullMarked
package io.dockflow.local;

import org.jspecify.annotations.NullMarked;
