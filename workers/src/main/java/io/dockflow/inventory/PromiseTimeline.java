package io.dockflow.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cumulative available-to-promise of one item at one site: what can be promised from a
 * time on without breaking a promise that is already given. Pure; O(n log n) in the
 * number of arrivals and promises.
 */
public final class PromiseTimeline {

	private final long free;

	/** Change of the balance at each time: arrivals less promises out of them. */
	private final TreeMap<Instant, Long> changes = new TreeMap<>();

	/**
	 * The state of an item.
	 * @param free sellable and in no reservation, less what is promised out of it, base
	 * units; below zero when promises went beyond it
	 * @param arrivals quantities by the time they arrive
	 * @param promised quantities that are promised out of arrivals, by the time they are
	 * due
	 */
	public PromiseTimeline(long free, Collection<Entry> arrivals, Collection<Entry> promised) {
		this.free = free;
		arrivals.forEach((entry) -> this.changes.merge(entry.at(), entry.quantity(), Long::sum));
		promised.forEach((entry) -> this.changes.merge(entry.at(), -entry.quantity(), Long::sum));
	}

	/**
	 * What can be promised for that time: the least the balance falls to from then on,
	 * never below zero.
	 */
	public long availableAt(Instant time) {
		var balance = this.free;
		for (var change : this.changes.headMap(time, true).values()) {
			balance += change;
		}
		var least = balance;
		for (var change : this.changes.tailMap(time, false).values()) {
			balance += change;
			least = Math.min(least, balance);
		}
		return Math.max(0, least);
	}

	/**
	 * Each time at which more can be promised than before, beginning with the given one.
	 */
	public List<Entry> steps(Instant from) {
		var times = new TreeSet<>(this.changes.tailMap(from, false).keySet());
		var steps = new ArrayList<Entry>();
		steps.add(new Entry(from, availableAt(from)));
		for (var time : times) {
			var available = availableAt(time);
			if (available != steps.getLast().quantity()) {
				steps.add(new Entry(time, available));
			}
		}
		return List.copyOf(steps);
	}

	/** A quantity in base units at a time. */
	public record Entry(Instant at, long quantity) {
	}

}
