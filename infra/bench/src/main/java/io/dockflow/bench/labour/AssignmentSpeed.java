package io.dockflow.bench.labour;

import java.util.concurrent.TimeUnit;

import io.dockflow.labor.assignment.CostMatrix;
import io.dockflow.labor.assignment.LinearAssignment;
import io.dockflow.labor.assignment.Matching;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Time of one assignment of a seeded round, by JMH. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AssignmentSpeed {

	@Param({ "20", "200", "1000" })
	private int size;

	private CostMatrix costs = new CostMatrix(0, 0, 0);

	@Setup
	public void round() {
		this.costs = SeededRound.of(this.size, 42).costs();
	}

	@Benchmark
	public Matching assign() {
		return LinearAssignment.solve(this.costs);
	}

}
