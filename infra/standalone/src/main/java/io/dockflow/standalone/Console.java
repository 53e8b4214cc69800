package io.dockflow.standalone;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Tells who started Dockflow what goes on, each line with the seconds since the start.
 */
final class Console {

	private final PrintStream out;

	private final long start = System.nanoTime();

	Console(PrintStream out) {
		this.out = out;
	}

	void step(String sentence) {
		this.out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), sentence);
	}

	void text(String lines) {
		this.out.println(lines);
	}

	double seconds() {
		return (System.nanoTime() - this.start) / 1e9;
	}

}
