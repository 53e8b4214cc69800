/**
 * Proof of the models: process tests, decision tests, and the contract that holds models,
 * constants, element templates, forms and decisions together.
 */
@NullMarked
package io.dockflow.processes;

import org.jspecify.annotations.NullMarked;
