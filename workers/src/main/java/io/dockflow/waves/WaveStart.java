package io.dockflow.waves;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.dockflow.decisions.Decisions;
import io.dockflow.engine.ProcessMessages;
import io.dockflow.engine.Transactions;
import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderQueued;
import io.dockflow.processes.Messages;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.Explanation;
import io.dockflow.sites.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts waves: by a supervisor, by the timer, or because enough orders are queued.
 */
@Component
class WaveStart implements Waves {

	private final WaveRows rows;

	private final Sites sites;

	private final OrderProgress progress;

	private final BusinessNumbers numbers;

	private final ProcessMessages messages;

	private final Transactions tx;

	private final WaveSettings settings;

	private final Decisions decisions;

	private final Clock clock;

	WaveStart(WaveRows rows, Sites sites, OrderProgress progress, BusinessNumbers numbers, ProcessMessages messages,
			Transactions tx, WaveSettings settings, Decisions decisions, Clock clock) {
		this.rows = rows;
		this.sites = sites;
		this.progress = progress;
		this.numbers = numbers;
		this.messages = messages;
		this.tx = tx;
		this.settings = settings;
		this.decisions = decisions;
		this.clock = clock;
	}

	@Override
	public Wave request(String siteId, String requestedBy) {
		return this.tx.call(() -> start(siteId, requestedBy, 1).orElseThrow(() -> new BusinessRuleViolation(
				"Expected orders queued at %s that no requested wave will take, but there are none. Wait for orders to be allocated."
					.formatted(siteId))));
	}

	/** The timer asks for every site that has queued orders. */
	void requestDue() {
		this.progress.queued().keySet().stream().sorted().forEach((site) -> start(site, "timer", 1));
	}

	@EventListener
	void on(OrderQueued event) {
		if (this.progress.queued().getOrDefault(event.siteId(), 0L) >= this.settings.thresholdOrders()) {
			start(event.siteId(), "threshold", this.settings.thresholdOrders());
		}
	}

	@Override
	public Wave byNumber(String waveNumber) {
		return this.rows.byNumber(waveNumber);
	}

	@Override
	public List<Explanation> why(String waveNumber) {
		return Stream.of(WaveReasons.BATCHES, OrderSelection.KIND)
			.flatMap((kind) -> this.decisions.explain(kind, waveNumber).stream())
			.toList();
	}

	@Override
	public List<Wave> list(@Nullable String siteId, int page, int size) {
		return this.rows.list(siteId, page, size);
	}

	@Override
	public long count(@Nullable String siteId) {
		return this.rows.count(siteId);
	}

	private Optional<Wave> start(String siteId, String startedBy, int atLeast) {
		this.rows.lineUp(this.sites.byId(siteId).siteId());
		if (this.rows.requested(siteId) || this.progress.queued().getOrDefault(siteId, 0L) < atLeast) {
			return Optional.empty();
		}
		var number = this.numbers.next("WAVE");
		this.rows.insert(number, siteId, startedBy, this.clock.instant());
		this.messages.publish(Messages.WAVE_REQUESTED, number,
				new WaveRequested(number, siteId, number, trigger(startedBy)));
		return Optional.of(this.rows.byNumber(number));
	}

	private static String trigger(String startedBy) {
		return switch (startedBy) {
			case "timer", "threshold" -> startedBy;
			default -> "supervisor";
		};
	}

	/** The variables that start {@code release-wave}. */
	record WaveRequested(String waveNumber, String siteId, String businessKey, String trigger) {
	}

}
