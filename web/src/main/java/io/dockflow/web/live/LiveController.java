package io.dockflow.web.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The stream of hints.
 */
@RestController
@Tag(name = "Live updates")
class LiveController {

	private final LiveEvents events;

	LiveController(LiveEvents events) {
		this.events = events;
	}

	@GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@Operation(
			summary = "Server-sent events named tasks, instances, definitions, incidents and alerts with the keys that changed")
	SseEmitter events() {
		return this.events.listen();
	}

}
