package io.dockflow.bench.labour;

import io.dockflow.labor.assignment.CostMatrix;
import io.dockflow.labor.assignment.LinearAssignment;
import io.dockflow.labor.assignment.Matching;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One call assigns one seeded round.
 */
@State(Scope.Thread)
public class AssignmentMicro {

	@Param({ "n = 20", "n = 200", "n = 1000" })
	public String set = "";

	private CostMatrix costs = new CostMatrix(0, 0, 0);

	@Setup
	public void round() {
		this.costs = SeededRound.of(Integer.parseInt(this.set.substring("n = ".length())), 42).costs();
	}

	@Benchmark
	public Matching dockflow() {
		return LinearAssignment.solve(this.costs);
	}

}
