package io.dockflow.waves.planning;

import java.util.Collection;

/**
 * What some picks take up.
 */
public record Load(int lines, long volumeMm3, long weightGrams) {

	public static Load of(Collection<Pick> picks) {
		return new Load(picks.size(), picks.stream().mapToLong(Pick::volumeMm3).sum(),
				picks.stream().mapToLong(Pick::weightGrams).sum());
	}

	Load with(Pick pick) {
		return new Load(this.lines + 1, this.volumeMm3 + pick.volumeMm3(), this.weightGrams + pick.weightGrams());
	}

}
