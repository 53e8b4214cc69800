package io.dockflow.bench;

import java.util.List;
import java.util.Map;

/**
 * Something that is measured: every contestant in the same process and the same run.
 */
public interface Benchmark {

	/** Name on the command line. */
	String name();

	/** One sentence for the list of benchmarks. */
	String description();

	/** The whole numbers that may be given as {@code --name}, and what they are else. */
	Map<String, Integer> numbers();

	/**
	 * Runs every contestant and checks their answers.
	 * @throws Exception when the workload cannot be set up or an answer is invalid
	 */
	List<Figure> run(BenchmarkOptions options) throws Exception;

}
