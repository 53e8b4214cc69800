package io.dockflow.bench.routing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.dockflow.bench.DataFolder;
import io.dockflow.bench.routing.Contestant.Attempt;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One call measures one tour, the next call the next instance of the set.
 */
@State(Scope.Thread)
public class TourLengthMicro {

	@Param({ "one block", "two blocks", "three blocks, 40 picks", "four blocks, 40 picks" })
	public String set = "";

	private List<Attempt> attempts = List.of();

	private int next;

	@Setup
	public void read() throws IOException {
		Contestant ours = Contestant.all().getFirst();
		this.attempts = TourSet.labelled(this.set)
			.read(new DataFolder(Path.of(System.getProperty("dockflow.data"))))
			.stream()
			.map(ours.attempts())
			.toList();
	}

	@Benchmark
	public long dockflow() {
		this.next = (this.next + 1 < this.attempts.size()) ? this.next + 1 : 0;
		return this.attempts.get(this.next).run();
	}

}
