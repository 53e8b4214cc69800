/**
 * What is where: the append-only ledger of stock movements, the balance it adds up to,
 * and what is reserved of it.
 */
@NullMarked
package io.dockflow.inventory;

import org.jspecify.annotations.NullMarked;
