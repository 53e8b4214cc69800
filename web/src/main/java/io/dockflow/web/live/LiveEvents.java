package io.dockflow.web.live;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import io.dockflow.labor.Alerts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Browsers that listen, and the one poller that tells all of them what changed. An event
 * is a hint to fetch again, so a lost one costs nothing but time.
 */
@Component
class LiveEvents {

	private static final Logger LOG = LoggerFactory.getLogger(LiveEvents.class);

	private static final int MOST_LISTENERS = 2000;

	private static final Duration HEARTBEAT = Duration.ofSeconds(15);

	private static final long UNKNOWN = -1;

	private final ChangeFeed feed;

	private final Alerts alerts;

	private final Set<SseEmitter> listeners = ConcurrentHashMap.newKeySet();

	private final Clock clock;

	private long lastChange = UNKNOWN;

	private long lastAlert = UNKNOWN;

	private Instant lastBeat = Instant.MIN;

	/** Said once, not three times a second. */
	private boolean unreadable;

	LiveEvents(ChangeFeed feed, Alerts alerts, Clock clock) {
		this.feed = feed;
		this.alerts = alerts;
		this.clock = clock;
	}

	SseEmitter listen() {
		if (this.listeners.size() >= MOST_LISTENERS) {
			throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE,
					"Expected at most %d listeners, but there are as many. Close some browser tabs."
						.formatted(MOST_LISTENERS));
		}
		SseEmitter emitter = new SseEmitter(0L);
		emitter.onCompletion(() -> this.listeners.remove(emitter));
		emitter.onTimeout(() -> this.listeners.remove(emitter));
		emitter.onError((ex) -> this.listeners.remove(emitter));
		this.listeners.add(emitter);
		send(emitter, SseEmitter.event().comment("listening").build());
		return emitter;
	}

	/** Open streams would hold up a graceful shutdown until it loses its patience. */
	@EventListener(ContextClosedEvent.class)
	void close() {
		this.listeners.forEach(SseEmitter::complete);
	}

	/** Follows the feed without listeners too, so that the first one misses nothing. */
	@Scheduled(fixedDelay = 300)
	void tell() {
		try {
			tellChanges();
			tellAlerts();
			this.unreadable = false;
		}
		catch (DataAccessException ex) {
			if (!this.unreadable) {
				LOG.warn("The change feed cannot be read and is tried again: {}",
						ex.getMostSpecificCause().getMessage());
			}
			this.unreadable = true;
		}
		if (this.clock.instant().isAfter(this.lastBeat.plus(HEARTBEAT))) {
			this.lastBeat = this.clock.instant();
			sendAll(SseEmitter.event().comment("alive"));
		}
	}

	private void tellChanges() {
		if (this.lastChange == UNKNOWN || this.listeners.isEmpty()) {
			this.lastChange = this.feed.latest();
			return;
		}
		List<ChangeFeed.Change> changes = this.feed.after(this.lastChange);
		if (changes.isEmpty()) {
			return;
		}
		this.lastChange = changes.getLast().id();
		Map<String, Set<String>> keysByName = new TreeMap<>();
		for (ChangeFeed.Change change : changes) {
			keysByName.computeIfAbsent(change.kind() + "s", (name) -> new TreeSet<>())
				.add(Long.toString(change.entityKey()));
		}
		keysByName.forEach(this::sendAll);
	}

	private void tellAlerts() {
		List<Alerts.Alert> recent = this.alerts.recent(1);
		long latest = recent.isEmpty() ? 0 : recent.getFirst().id();
		if (this.lastAlert != UNKNOWN && latest > this.lastAlert) {
			sendAll("alerts", Set.of(Long.toString(latest)));
		}
		this.lastAlert = latest;
	}

	private void sendAll(String name, Set<String> keys) {
		sendAll(SseEmitter.event().name(name).data(Map.of("keys", keys), MediaType.APPLICATION_JSON));
	}

	/** One that reads slowly must not hold up the others. */
	private void sendAll(SseEmitter.SseEventBuilder event) {
		Set<DataWithMediaType> parts = event.build();
		this.listeners.forEach((listener) -> Thread.startVirtualThread(() -> send(listener, parts)));
	}

	private void send(SseEmitter listener, Set<DataWithMediaType> parts) {
		try {
			listener.send(parts);
		}
		catch (IOException | IllegalStateException ex) {
			LOG.debug("A listener went away", ex);
			this.listeners.remove(listener);
		}
	}

}
