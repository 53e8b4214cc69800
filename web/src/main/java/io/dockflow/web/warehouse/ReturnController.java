package io.dockflow.web.warehouse;

import java.time.Instant;
import java.util.List;

import io.dockflow.returns.CustomerReturn;
import io.dockflow.returns.ReturnRequest;
import io.dockflow.returns.Returns;
import io.dockflow.web.readmodel.Page;
import io.dockflow.web.security.DockflowUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
 * What customers send back.
 */
@RestController
@RequestMapping("/api/returns")
@Tag(name = "Returns")
class ReturnController {

	private final Returns returns;

	ReturnController(Returns returns) {
		this.returns = returns;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(
			summary = "Announce goods that a customer sends back; the same key with the same content has no second effect")
	CustomerReturn announce(@RequestHeader("Idempotency-Key") String key, @Valid @RequestBody ReturnBody body,
			@AuthenticationPrincipal DockflowUser user) {
		return this.returns.announce(new ReturnRequest(key, body.siteId(), blankToNull(body.orderNumber()),
				blankToNull(body.reason()), body.expectedAt(), user.getUsername(),
				body.lines()
					.stream()
					.map((line) -> new ReturnRequest.Line(line.itemId(),
							(line.quantity() != null) ? line.quantity() : 0, line.unitValueCents()))
					.toList()));
	}

	@PostMapping("/unannounced")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Report a parcel at the door that nobody announced")
	CustomerReturn arriveUnannounced(@RequestHeader("Idempotency-Key") String key, @RequestParam String siteId,
			@AuthenticationPrincipal DockflowUser user) {
		return this.returns.arriveUnannounced(key, siteId, user.getUsername());
	}

	@GetMapping
	@Operation(summary = "Returns, the newest first")
	Page<CustomerReturn> list(@RequestParam(required = false) @Nullable String siteId,
			@RequestParam(required = false) CustomerReturn.@Nullable State state,
			@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
		String site = (siteId != null && !siteId.isBlank()) ? siteId : null;
		return new Page<>(this.returns.list(site, state, Page.number(page), Page.size(size)),
				this.returns.count(site, state), Page.number(page), Page.size(size));
	}

	@GetMapping("/{number}")
	@Operation(summary = "One return with its grades and what became of it")
	CustomerReturn one(@PathVariable String number) {
		return this.returns.byNumber(number);
	}

	@PostMapping("/{number}/arrival")
	@Operation(summary = "Report that an announced return is at the door")
	CustomerReturn arrive(@PathVariable String number) {
		return this.returns.arrive(number);
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text != null && !text.isBlank()) ? text.strip() : null;
	}

	record ReturnBody(@NotBlank String siteId, @Nullable @Size(max = 40) String orderNumber,
			@Nullable @Size(max = 300) String reason, @Nullable @Sensible Instant expectedAt,
			@NotEmpty @Size(max = 200) List<@NotNull @Valid Line> lines) {

		record Line(@NotBlank String itemId, @NotNull Long quantity, @Nullable Long unitValueCents) {
		}

	}

}
