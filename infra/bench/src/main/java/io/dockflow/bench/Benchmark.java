package io.dockflow.bench;

import java.util.List;

/**
 * Something that is measured: every contestant in the same process and the same run.
 */
public interface Benchmark {

	/** Name on the command line. */
	String name();

	/** One sentence for the list of benchmarks. */
	String description();

	/**
	 * Runs every contestant and checks their answers.
	 * @throws Exception when the workload cannot be set up or an answer is invalid
	 */
	List<Figure> run(BenchmarkOptions options) throws Exception;

}
