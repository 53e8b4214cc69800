/**
 * Reads the retail invoice file (UCI Online Retail format): invoices become orders, stock
 * codes items, cancellations returns, and every line is accounted for.
 */
@NamedInterface("retail")
@NullMarked
package io.dockflow.integration.retail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
