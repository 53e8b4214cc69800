package io.dockflow.bench.forecast;

/**
 * A series whose last periods are held out.
 *
 * @param collection the file or folder it comes from, for example {@code m3}
 * @param id name within the collection
 * @param set what figures are told apart by within the collection, for example
 * {@code monthly}; empty when the collection is of one kind
 * @param season periods until the calendar repeats, 1 for none
 * @param train what the contestants see, the oldest first
 * @param test what they are to forecast
 */
record BenchSeries(String collection, String id, String set, int season, double[] train, double[] test) {

	BenchSeries {
		if (train.length == 0 || test.length == 0) {
			throw new IllegalArgumentException(
					"Expected values to learn from and values held out in series %s of %s, but there are %d and %d. Give a longer series or a shorter --horizon."
						.formatted(id, collection, train.length, test.length));
		}
	}

	/**
	 * How far back the seasonal naive method looks: a season, or one period when the
	 * history is no longer than that.
	 */
	int naiveLag() {
		return (this.train.length > this.season) ? this.season : 1;
	}

	/** Collection and set as figures name them. */
	String title() {
		return this.set.isEmpty() ? this.collection : this.collection + " " + this.set;
	}

}
