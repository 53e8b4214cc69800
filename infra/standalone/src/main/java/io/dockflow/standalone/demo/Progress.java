package io.dockflow.standalone.demo;

/**
 * Hears what is being loaded, one sentence at a time.
 */
@FunctionalInterface
public interface Progress {

	void step(String sentence);

}
