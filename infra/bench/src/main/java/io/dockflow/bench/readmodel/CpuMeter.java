package io.dockflow.bench.readmodel;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Processor time that a server spends on each instance of an engine. Other programs on
 * the machine distort it less than they do a rate.
 */
final class CpuMeter {

	private final Engine engine;

	private final long process;

	private Duration spent = Duration.ZERO;

	private long instances;

	CpuMeter(Engine engine, long process) {
		this.engine = engine;
		this.process = process;
	}

	<T> T during(Callable<T> load) throws Exception {
		Duration before = spentByNow();
		long createdBefore = this.engine.created();
		T result = load.call();
		this.spent = this.spent.plus(spentByNow()).minus(before);
		this.instances += this.engine.created() - createdBefore;
		return result;
	}

	long instances() {
		return this.instances;
	}

	double millisPerInstance() {
		return this.spent.toNanos() / 1e6 / this.instances;
	}

	private Duration spentByNow() {
		return ProcessHandle.of(this.process)
			.flatMap((process) -> process.info().totalCpuDuration())
			.orElseThrow(() -> new IllegalStateException(
					"Expected the processor time of process %d, but the system does not tell it."
						.formatted(this.process)));
	}

}
