package io.dockflow.waves;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderState;
import io.dockflow.replenishment.Replenishments;

import org.springframework.stereotype.Component;

/**
 * Promises count the reserve, tours only reach the faces: before a wave is planned, what
 * its orders need beyond the faces is brought down.
 */
@Component
public class WaveFaces {

	/** A wave that waits longer misses its trucks. */
	private static final Duration PATIENCE = Duration.ofMinutes(45);

	private final WaveRows rows;

	private final OrderProgress progress;

	private final Replenishments replenishments;

	private final Clock clock;

	WaveFaces(WaveRows rows, OrderProgress progress, Replenishments replenishments, Clock clock) {
		this.rows = rows;
		this.progress = progress;
		this.replenishments = replenishments;
		this.clock = clock;
	}

	/** Asks for what is short; called inside its job's transaction. */
	public Supply supply(String waveNumber) {
		var wave = this.rows.lock(waveNumber);
		var wanted = new TreeMap<String, Long>();
		this.progress.lock(this.rows.orders(waveNumber))
			.values()
			.stream()
			.filter((order) -> order.state() == OrderState.IN_WAVE)
			.flatMap((order) -> order.lines().stream())
			.filter((line) -> line.wanted() > 0)
			.forEach((line) -> wanted.merge(line.itemId(), line.wanted(), Long::sum));
		return new Supply(this.replenishments.supply(wave.siteId(), waveNumber, wanted),
				this.clock.instant().plus(PATIENCE));
	}

	/**
	 * What a wave waits for.
	 *
	 * @param shortFaces replenishments
	 * @param dueAt when it goes on without them
	 */
	public record Supply(int shortFaces, Instant dueAt) {
	}

}
