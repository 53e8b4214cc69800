package io.dockflow.web.stock;

import java.util.UUID;

import io.dockflow.counting.Count;
import io.dockflow.counting.CountRequest;
import io.dockflow.counting.Counts;
import io.dockflow.web.readmodel.Page;
import io.dockflow.web.security.DockflowUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Counts of locations. Whoever counts sees which are open; what was booked and seen is
 * for supervisors alone, so that counts stay blind.
 */
@RestController
@RequestMapping("/api/counts")
@Tag(name = "Stock")
class CountController {

	private final Counts counts;

	CountController(Counts counts) {
		this.counts = counts;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Have a location counted; a wish that an open count covers joins it")
	Count request(@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
			@Valid @RequestBody SpotCount body, @AuthenticationPrincipal DockflowUser user) {
		String wish = (key != null) ? IdempotencyKey.of(key) : UUID.randomUUID().toString();
		return this.counts.request(new CountRequest("spot:" + wish, body.siteId(), body.locationId().strip(),
				(body.itemId() != null && !body.itemId().isBlank()) ? body.itemId().strip() : null,
				CountRequest.Cause.SPOT, user.getUsername()));
	}

	@GetMapping
	@Operation(summary = "Counts without what was seen, the newest first")
	Page<Count> list(@RequestParam(required = false) @Nullable String siteId,
			@RequestParam(required = false) Count.@Nullable State state, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "50") int size) {
		String site = (siteId != null && !siteId.isBlank()) ? siteId : null;
		return new Page<>(this.counts.list(site, state, Page.number(page), Page.size(size)),
				this.counts.count(site, state), Page.number(page), Page.size(size));
	}

	@GetMapping("/{number}")
	@Operation(summary = "One count with what each person saw and what was booked")
	Count one(@PathVariable String number) {
		return this.counts.byNumber(number);
	}

	record SpotCount(@NotBlank String siteId, @NotBlank String locationId, @Nullable String itemId) {
	}

}
