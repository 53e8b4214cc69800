package io.dockflow.web.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.dockflow.adjustments.Adjustment;
import io.dockflow.adjustments.Adjustments;
import io.dockflow.catalog.Units;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockStatus;
import io.dockflow.shared.FieldError;
import io.dockflow.web.problem.InvalidFields;
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
 * Requests to correct the books; the approval policy says who has to agree.
 */
@RestController
@RequestMapping("/api/adjustments")
@Tag(name = "Stock")
class AdjustmentController {

	private final Adjustments adjustments;

	AdjustmentController(Adjustments adjustments) {
		this.adjustments = adjustments;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(
			summary = "Ask for a correction or another status; the same key with the same content has no second effect")
	AdjustmentView request(@RequestHeader(IdempotencyKey.HEADER) String key, @Valid @RequestBody RequestBodyView body,
			@AuthenticationPrincipal DockflowUser user) {
		return AdjustmentView.of(this.adjustments
			.request(new Adjustments.Request(IdempotencyKey.of(key), body.siteId(), body.kind(), body.reasonCode(),
					(body.note() != null) ? body.note().strip() : "", user.getUsername(), body.toLines())));
	}

	@GetMapping
	@Operation(summary = "Requests, the newest first")
	Page<AdjustmentView> list(@RequestParam(required = false) @Nullable String siteId,
			@RequestParam(required = false) Adjustment.@Nullable State state,
			@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
		String site = (siteId != null && !siteId.isBlank()) ? siteId : null;
		return new Page<>(this.adjustments.list(site, state, Page.number(page), Page.size(size))
			.stream()
			.map(AdjustmentView::of)
			.toList(), this.adjustments.count(site, state), Page.number(page), Page.size(size));
	}

	@GetMapping("/{number}")
	@Operation(summary = "One request and what became of it")
	AdjustmentView one(@PathVariable String number) {
		return AdjustmentView.of(this.adjustments.byNumber(number));
	}

	record RequestBodyView(@NotBlank String siteId, Adjustment.@NotNull Kind kind,
			Adjustment.@NotNull Reason reasonCode, @Nullable @Size(max = 500) String note,
			@NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

		List<Adjustment.Line> toLines() {
			List<FieldError> errors = new ArrayList<>();
			List<Adjustment.Line> found = new ArrayList<>();
			for (int index = 0; index < this.lines.size(); index++) {
				Line line = this.lines.get(index);
				Long change = (this.kind == Adjustment.Kind.ADJUST) ? line.delta() : line.quantity();
				String field = "lines[%d].%s".formatted(index,
						(this.kind == Adjustment.Kind.ADJUST) ? "delta" : "quantity");
				if (change == null || Math.abs(change) > Units.MOST) {
					errors.add(new FieldError(field,
							"Expected a whole number of base units up to %d, but got %s. Enter it."
								.formatted(Units.MOST, change)));
				}
				else {
					found.add(new Adjustment.Line(index + 1, line.cell(this.siteId), change,
							(this.kind == Adjustment.Kind.CHANGE_STATUS) ? line.toStatus() : null));
				}
			}
			if (!errors.isEmpty()) {
				throw new InvalidFields(errors);
			}
			return found;
		}

		record Line(@NotBlank String locationId, @NotBlank String itemId, @Nullable String lot,
				@Nullable String handlingUnitId, @Nullable StockStatus status, @Nullable String owner,
				@Nullable Long delta, @Nullable Long quantity, @Nullable StockStatus toStatus) {

			StockCell cell(String siteId) {
				return new StockCell(siteId, this.locationId, this.itemId, text(this.lot), text(this.handlingUnitId),
						(this.status != null) ? this.status : StockStatus.AVAILABLE, text(this.owner));
			}

			private static String text(@Nullable String value) {
				return (value != null) ? value.strip() : "";
			}

		}

	}

	record AdjustmentView(String requestNumber, String siteId, Adjustment.Kind kind, Adjustment.State state,
			Adjustment.Reason reasonCode, String note, String requestedBy, Instant requestedAt,
			@Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String decisionNote,
			@Nullable String failure, List<LineView> lines) {

		static AdjustmentView of(Adjustment one) {
			return new AdjustmentView(one.requestNumber(), one.siteId(), one.kind(), one.state(), one.reasonCode(),
					one.note(), one.requestedBy(), one.requestedAt(), one.decidedBy(), one.decidedAt(),
					one.decisionNote(), one.failure(), one.lines().stream().map(LineView::of).toList());
		}

	}

	record LineView(int line, String locationId, String itemId, String lot, String handlingUnitId, StockStatus status,
			String owner, long delta, @Nullable StockStatus toStatus) {

		static LineView of(Adjustment.Line line) {
			StockCell cell = line.cell();
			return new LineView(line.line(), cell.locationId(), cell.itemId(), cell.lot(), cell.handlingUnitId(),
					cell.status(), cell.owner(), line.delta(), line.toStatus());
		}

	}

}
