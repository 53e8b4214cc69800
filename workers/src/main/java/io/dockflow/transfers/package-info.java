/**
 * Goods from one site of the company to another: asked for, spared by the source, on the
 * way, counted in, and claimed when something is missing.
 */
@NullMarked
package io.dockflow.transfers;

import org.jspecify.annotations.NullMarked;
