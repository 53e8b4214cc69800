package io.dockflow.testkit.engine;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A job as its worker sees it.
 *
 * @param type its job type
 * @param process the process it belongs to
 * @param element the element that created it
 * @param input the mapped input variables, nothing else
 */
public record Job(String type, String process, String element, Map<String, @Nullable Object> input) {

}
