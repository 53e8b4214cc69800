/**
 * What to buy and what to move: planning runs that forecast each item at each site,
 * propose orders with their reason, and hand what was accepted to purchasing and
 * transfers.
 */
@NullMarked
package io.dockflow.proposals;

import org.jspecify.annotations.NullMarked;
