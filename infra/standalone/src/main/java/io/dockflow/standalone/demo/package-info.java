/**
 * The demonstration company: a seeded generator of sites, goods, people, a year of sales
 * and opening stock, and the loader that brings it in through the domain.
 */
@NullMarked
package io.dockflow.standalone.demo;

import org.jspecify.annotations.NullMarked;
