package io.dockflow.web.stock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockCommands;
import io.dockflow.web.security.DockflowUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The stock commands, for other systems.
 */
@RestController
@RequestMapping("/api/inventory/commands")
@Tag(name = "Stock")
class CommandController {

	private final StockCommands commands;

	private final CommandReader reader;

	private final Clock clock;

	CommandController(StockCommands commands, CommandReader reader, Clock clock) {
		this.commands = commands;
		this.reader = reader;
		this.clock = clock;
	}

	@PostMapping
	@Operation(
			summary = "Execute commands together or not at all, and once per key; the same key with the same content answers as before")
	StockCommands.Result execute(@RequestHeader(IdempotencyKey.HEADER) String key, @Valid @RequestBody Batch batch,
			@AuthenticationPrincipal DockflowUser user) {
		Instant effectiveAt = (batch.effectiveAt() != null) ? batch.effectiveAt() : this.clock.instant();
		return this.commands.execute(new StockCommands.Batch(IdempotencyKey.of(key), batch.document().strip(),
				batch.reason().strip(), user.getUsername(), null, effectiveAt,
				(batch.approval() != null)
						? new Posting.Approval(batch.approval().request(), batch.approval().approvedBy()) : null,
				this.reader.read(batch.commands())));
	}

	record Batch(@NotBlank @Size(max = 40) String document, @NotBlank @Size(max = 200) String reason,
			@Nullable Instant effectiveAt, @Nullable @Valid Approval approval,
			@NotEmpty @Size(max = 100) List<@NotNull @Valid CommandBody> commands) {
	}

	record Approval(@NotBlank @Size(max = 40) String request, @NotBlank @Size(max = 60) String approvedBy) {
	}

}
