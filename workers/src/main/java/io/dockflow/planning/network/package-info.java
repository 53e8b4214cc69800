/**
 * Stock of several stages or sites: base stock along a chain, service times in a tree, a
 * warehouse with stores, and moves between sites. Pure: records in, records out.
 */
@NamedInterface
@NullMarked
package io.dockflow.planning.network;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
