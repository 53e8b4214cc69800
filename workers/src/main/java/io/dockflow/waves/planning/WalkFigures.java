package io.dockflow.waves.planning;

import java.util.Collection;

import io.dockflow.routing.Route;

/**
 * What walks come to.
 *
 * @param lists how often somebody sets out
 * @param lengthMm of all walks, in millimetres
 * @param seconds of pickers' work by the labour standard: setting out, walking, picking
 */
public record WalkFigures(int lists, long lengthMm, double seconds) {

	static WalkFigures of(Collection<Route> routes, Collection<Pick> picks, PickPace pace) {
		return of(routes.size(), routes.stream().mapToLong(Route::lengthMm).sum(), picks, pace);
	}

	static WalkFigures of(int lists, long lengthMm, Collection<Pick> picks, PickPace pace) {
		return new WalkFigures(lists, lengthMm,
				pace.seconds(lists, picks.size(), picks.stream().mapToLong(Pick::quantity).sum(), lengthMm));
	}

	/** Of several groups of picks together. */
	public WalkFigures plus(WalkFigures other) {
		return new WalkFigures(this.lists + other.lists, this.lengthMm + other.lengthMm, this.seconds + other.seconds);
	}

	public double metres() {
		return this.lengthMm / 1_000.0;
	}

	/** Whole minutes, what was begun counts. */
	public int minutes() {
		return (int) Math.ceil(this.seconds / 60);
	}

}
