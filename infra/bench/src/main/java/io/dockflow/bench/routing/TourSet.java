package io.dockflow.bench.routing;

import java.io.IOException;
import java.util.List;

import io.dockflow.bench.DataFolder;

/**
 * The sets of instances, by the names they have in tables.
 */
enum TourSet {

	ONE_BLOCK("one block"),

	TWO_BLOCKS("two blocks"),

	THREE_BLOCKS("three blocks, 40 picks"),

	FOUR_BLOCKS("four blocks, 40 picks"),

	THREE_BLOCKS_SMALL("three blocks, 11 picks"),

	FOUR_BLOCKS_SMALL("four blocks, 11 picks");

	private static final long SEED = 20_261_124;

	private final String label;

	TourSet(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	static TourSet labelled(String label) {
		for (TourSet set : values()) {
			if (set.label.equals(label)) {
				return set;
			}
		}
		throw new IllegalArgumentException("Expected the name of a set, but got '%s'. Add it.".formatted(label));
	}

	/** The instances, from the folder or generated. */
	List<PickTour> read(DataFolder folder) throws IOException {
		return switch (this) {
			case ONE_BLOCK -> PickTourFile.read(folder, 1);
			case TWO_BLOCKS -> PickTourFile.read(folder, 2);
			case THREE_BLOCKS -> GeneratedTours.of(3, 40, 100, SEED);
			case FOUR_BLOCKS -> GeneratedTours.of(4, 40, 100, SEED);
			case THREE_BLOCKS_SMALL -> GeneratedTours.of(3, 11, 50, SEED);
			case FOUR_BLOCKS_SMALL -> GeneratedTours.of(4, 11, 50, SEED);
		};
	}

}
