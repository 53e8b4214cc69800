package io.dockflow.web.stock;

import java.net.URI;
import java.util.List;

import io.dockflow.web.security.DockflowUser;
import io.dockflow.webhooks.EventType;
import io.dockflow.webhooks.Webhook;
import io.dockflow.webhooks.Webhooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Other systems that hear of events.
 */
@RestController
@RequestMapping("/api/webhooks")
@Tag(name = "Webhooks")
class WebhookController {

	private final Webhooks webhooks;

	WebhookController(Webhooks webhooks) {
		this.webhooks = webhooks;
	}

	@GetMapping
	@Operation(summary = "Who hears of what, and how much is on its way")
	List<Webhook> all() {
		return this.webhooks.all();
	}

	@GetMapping("/events")
	@Operation(summary = "The events there are")
	List<String> events() {
		return EventType.codes();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(
			summary = "Send events to an address, signed with the secret: HMAC-SHA-256 of the body in the header Dockflow-Signature")
	Webhook add(@Valid @RequestBody Subscription subscription, @AuthenticationPrincipal DockflowUser user) {
		return this.webhooks.add(URI.create(subscription.url().strip()), subscription.secret(), subscription.events(),
				user.getUsername());
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Send nothing more to an address")
	void remove(@PathVariable long id) {
		this.webhooks.remove(id);
	}

	record Subscription(@NotBlank @Size(max = 500) String url, @NotBlank String secret,
			@NotEmpty List<@NotBlank String> events) {
	}

}
