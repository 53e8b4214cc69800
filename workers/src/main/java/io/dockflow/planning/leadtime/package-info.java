/**
 * How long suppliers take, as a distribution learned from past orders, late and open ones
 * included.
 */
@NamedInterface
@NullMarked
package io.dockflow.planning.leadtime;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
