package io.dockflow.web.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.dockflow.inventory.AllocationRequest;
import io.dockflow.inventory.HandlingUnit;
import io.dockflow.inventory.StockStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A command as other systems write it: its {@code type} says which. A quantity is in the
 * {@code unit} given, or in base units.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({ @Type(name = "receive", value = CommandBody.Receive.class),
		@Type(name = "move", value = CommandBody.Move.class), @Type(name = "pick", value = CommandBody.Pick.class),
		@Type(name = "pack", value = CommandBody.Pack.class), @Type(name = "ship", value = CommandBody.Ship.class),
		@Type(name = "adjust", value = CommandBody.Adjust.class),
		@Type(name = "change-status", value = CommandBody.ChangeStatus.class),
		@Type(name = "move-units", value = CommandBody.MoveUnits.class),
		@Type(name = "split-unit", value = CommandBody.SplitUnit.class),
		@Type(name = "merge-units", value = CommandBody.MergeUnits.class),
		@Type(name = "nest-units", value = CommandBody.NestUnits.class),
		@Type(name = "transfer-out", value = CommandBody.TransferOut.class),
		@Type(name = "transfer-in", value = CommandBody.TransferIn.class),
		@Type(name = "reserve", value = CommandBody.Reserve.class),
		@Type(name = "release", value = CommandBody.Release.class),
		@Type(name = "reallocate", value = CommandBody.Reallocate.class),
		@Type(name = "consume", value = CommandBody.Consume.class),
		@Type(name = "reverse", value = CommandBody.Reverse.class) })
sealed interface CommandBody {

	/** Lines of one command. */
	int MOST_LINES = 5000;

	record Receive(@NotEmpty @Size(max = MOST_LINES) List<@NotNull @Valid Incoming> lines) implements CommandBody {
	}

	record Move(@NotEmpty @Size(max = MOST_LINES) List<@NotNull @Valid Moving> lines) implements CommandBody {
	}

	record Pick(@NotEmpty @Size(max = MOST_LINES) List<@NotNull @Valid Picking> lines) implements CommandBody {
	}

	record Pack(@NotEmpty @Size(max = MOST_LINES) List<@NotNull @Valid Moving> lines) implements CommandBody {
	}

	record Ship(@NotEmpty @Size(max = MOST_LINES) List<@NotNull @Valid Outgoing> lines) implements CommandBody {
	}

	record Adjust(@NotEmpty @Size(max = MOST_LINES) List<@NotNull @Valid Difference> lines) implements CommandBody {
	}

	record ChangeStatus(
			@NotEmpty @Size(max = MOST_LINES) List<@NotNull @Valid Judgement> lines) implements CommandBody {
	}

	record MoveUnits(@NotEmpty @Size(max = 500) List<@NotBlank String> handlingUnitIds,
			@NotBlank String locationId) implements CommandBody {
	}

	record SplitUnit(@Nullable String handlingUnitId, HandlingUnit.@NotNull Kind kind,
			@NotEmpty @Size(max = MOST_LINES) List<@NotNull @Valid Outgoing> lines) implements CommandBody {
	}

	record MergeUnits(@NotEmpty @Size(max = 500) List<@NotBlank String> handlingUnitIds,
			@NotBlank String into) implements CommandBody {
	}

	record NestUnits(@NotEmpty @Size(max = 500) List<@NotBlank String> handlingUnitIds,
			@Nullable String parentId) implements CommandBody {
	}

	record TransferOut(@NotBlank String toSiteId, @NotBlank String transitLocationId, @NotNull Instant dueAt,
			@NotEmpty @Size(max = MOST_LINES) List<@NotNull @Valid Outgoing> lines) implements CommandBody {
	}

	record TransferIn(@NotBlank String toLocationId,
			@Nullable @Size(max = MOST_LINES) List<@NotNull @Valid Arrived> received) implements CommandBody {
	}

	record Reserve(@NotBlank String siteId, AllocationRequest.@Nullable Strategy strategy, @Nullable String owner,
			@Nullable String near,
			@NotEmpty @Size(max = MOST_LINES) List<@NotNull @Valid Wanted> lines) implements CommandBody {
	}

	record Release(@Nullable @Size(max = MOST_LINES) List<@NotNull @Valid Part> parts) implements CommandBody {
	}

	record Reallocate(@NotEmpty @Size(max = MOST_LINES) List<@NotNull Long> reservationIds) implements CommandBody {
	}

	record Consume(@NotEmpty @Size(max = MOST_LINES) List<@NotNull @Valid Part> parts) implements CommandBody {
	}

	record Reverse(@NotBlank @Size(max = 190) String postingKey) implements CommandBody {
	}

	/** A cell; its site is the location's, its status AVAILABLE when none is given. */
	record Cell(@NotBlank String locationId, @NotBlank String itemId, @Nullable @Size(max = 40) String lot,
			@Nullable @Size(max = 18) String handlingUnitId, @Nullable StockStatus status,
			@Nullable @Size(max = 20) String owner) {
	}

	record Incoming(@NotNull @Valid Cell to, @NotNull BigDecimal quantity, @Nullable String unit,
			@Nullable List<@NotBlank @Size(max = 40) String> serials, @Nullable LocalDate expiry,
			@Nullable LocalDate bestBefore, @Nullable LocalDate producedOn) {
	}

	record Moving(@NotNull @Valid Cell from, @NotBlank String toLocationId,
			@Nullable @Size(max = 18) String toHandlingUnitId, @NotNull BigDecimal quantity, @Nullable String unit,
			@Nullable List<@NotBlank @Size(max = 40) String> serials) {
	}

	record Outgoing(@NotNull @Valid Cell from, @NotNull BigDecimal quantity, @Nullable String unit,
			@Nullable List<@NotBlank @Size(max = 40) String> serials) {
	}

	record Picking(long reservationId, @NotBlank String toLocationId, @Nullable @Size(max = 18) String toHandlingUnitId,
			@Positive long quantity, @Nullable List<@NotBlank @Size(max = 40) String> serials) {
	}

	record Difference(@NotNull @Valid Cell cell, @NotNull BigDecimal delta, @Nullable String unit,
			@Nullable List<@NotBlank @Size(max = 40) String> serials) {
	}

	record Judgement(@NotNull @Valid Cell cell, @NotNull BigDecimal quantity, @Nullable String unit,
			@NotNull StockStatus toStatus, @Nullable List<@NotBlank @Size(max = 40) String> serials) {
	}

	record Arrived(@Positive int line, @Positive long quantity,
			@Nullable List<@NotBlank @Size(max = 40) String> serials) {
	}

	record Wanted(@Positive int line, @NotBlank String itemId, @NotNull BigDecimal quantity, @Nullable String unit,
			@Nullable @Size(max = 40) String lot, @PositiveOrZero int minRemainingDays,
			@Nullable List<@NotBlank @Size(max = 40) String> serials) {
	}

	record Part(long reservationId, @PositiveOrZero long quantity,
			@Nullable List<@NotBlank @Size(max = 40) String> serials) {
	}

}
