package io.dockflow.web.stock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

import io.dockflow.catalog.Packagings;
import io.dockflow.catalog.Units;
import io.dockflow.inventory.Lot;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockCommand;
import io.dockflow.inventory.StockStatus;
import io.dockflow.shared.FieldError;
import io.dockflow.sites.Location;
import io.dockflow.sites.Locations;
import io.dockflow.web.problem.InvalidFields;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads commands as other systems write them: units become base units, locations bring
 * their sites. What cannot be meant is refused field by field before anything happens.
 */
@Component
class CommandReader {

	private final Packagings packagings;

	private final Locations locations;

	CommandReader(Packagings packagings, Locations locations) {
		this.packagings = packagings;
		this.locations = locations;
	}

	/**
	 * Reads a batch.
	 * @throws InvalidFields naming each field that cannot be accepted
	 */
	List<StockCommand> read(List<CommandBody> bodies) {
		Mentioned mentioned = Mentioned.by(bodies);
		Reading reading = new Reading(this.packagings.units(mentioned.items()),
				this.locations.byIds(mentioned.locations()));
		List<StockCommand> commands = new ArrayList<>();
		for (int index = 0; index < bodies.size(); index++) {
			StockCommand command = reading.command("commands[%d]".formatted(index), bodies.get(index));
			if (command != null) {
				commands.add(command);
			}
		}
		if (!reading.errors.isEmpty()) {
			throw new InvalidFields(reading.errors);
		}
		return commands;
	}

	/** Codes that the bodies mention, so that each kind is looked up once. */
	private record Mentioned(Set<String> items, Set<String> locations) {

		static Mentioned by(List<CommandBody> bodies) {
			Mentioned mentioned = new Mentioned(new HashSet<>(), new HashSet<>());
			bodies.forEach(mentioned::add);
			return mentioned;
		}

		private void add(CommandBody body) {
			switch (body) {
				case CommandBody.Receive receive -> receive.lines().forEach((line) -> add(line.to()));
				case CommandBody.Move move -> move.lines().forEach(this::add);
				case CommandBody.Pack pack -> pack.lines().forEach(this::add);
				case CommandBody.Ship ship -> ship.lines().forEach((line) -> add(line.from()));
				case CommandBody.Adjust adjust -> adjust.lines().forEach((line) -> add(line.cell()));
				case CommandBody.ChangeStatus change -> change.lines().forEach((line) -> add(line.cell()));
				case CommandBody.MoveUnits move -> this.locations.add(move.locationId());
				case CommandBody.SplitUnit split -> split.lines().forEach((line) -> add(line.from()));
				case CommandBody.TransferOut out -> out.lines().forEach((line) -> add(line.from()));
				case CommandBody.Reserve reserve -> reserve.lines().forEach((line) -> this.items.add(line.itemId()));
				case CommandBody.Pick pick -> pick.lines().forEach((line) -> this.locations.add(line.toLocationId()));
				case CommandBody.MergeUnits merge -> {
				}
				case CommandBody.NestUnits nest -> {
				}
				case CommandBody.TransferIn in -> this.locations.add(in.toLocationId());
				case CommandBody.Release release -> {
				}
				case CommandBody.Reallocate reallocate -> {
				}
				case CommandBody.Consume consume -> {
				}
				case CommandBody.Reverse reverse -> {
				}
			}
		}

		private void add(CommandBody.Moving line) {
			add(line.from());
			this.locations.add(line.toLocationId());
		}

		private void add(CommandBody.Cell cell) {
			this.items.add(cell.itemId());
			this.locations.add(cell.locationId());
		}

	}

	/** One batch being read. */
	private static final class Reading {

		private final Map<String, Units> units;

		private final Map<String, Location> places;

		private final List<FieldError> errors = new ArrayList<>();

		Reading(Map<String, Units> units, Map<String, Location> places) {
			this.units = units;
			this.places = places;
		}

		/** The command, or {@code null} when something of it cannot be meant. */
		private @Nullable StockCommand command(String field, CommandBody body) {
			int before = this.errors.size();
			StockCommand command = switch (body) {
				case CommandBody.Receive receive ->
					new StockCommand.Receive(each(field, receive.lines(), this::incoming),
							each(field, receive.lines(), this::lot).stream().distinct().toList());
				case CommandBody.Move move -> new StockCommand.Move(each(field, move.lines(), this::moving));
				case CommandBody.Pick pick -> new StockCommand.Pick(each(field, pick.lines(), this::picking));
				case CommandBody.Pack pack -> new StockCommand.Pack(each(field, pack.lines(), this::moving));
				case CommandBody.Ship ship -> new StockCommand.Ship(each(field, ship.lines(), this::outgoing));
				case CommandBody.Adjust adjust ->
					new StockCommand.Adjust(each(field, adjust.lines(), this::difference));
				case CommandBody.ChangeStatus change ->
					new StockCommand.ChangeStatus(each(field, change.lines(), this::judgement));
				case CommandBody.MoveUnits move -> moveUnits(field, move);
				case CommandBody.SplitUnit split -> new StockCommand.SplitUnit(split.handlingUnitId(), split.kind(),
						each(field, split.lines(), this::outgoing));
				case CommandBody.MergeUnits merge -> new StockCommand.MergeUnits(merge.handlingUnitIds(), merge.into());
				case CommandBody.NestUnits nest -> new StockCommand.NestUnits(nest.handlingUnitIds(), nest.parentId());
				case CommandBody.TransferOut out -> new StockCommand.TransferOut(out.toSiteId(),
						out.transitLocationId(), out.dueAt(), each(field, out.lines(), this::outgoing));
				case CommandBody.TransferIn in -> {
					place(field + ".toLocationId", in.toLocationId());
					yield new StockCommand.TransferIn(in.toLocationId(),
							(in.received() != null) ? in.received()
								.stream()
								.map((line) -> new StockCommand.Arrived(line.line(), line.quantity(),
										(line.serials() != null) ? line.serials() : List.of()))
								.toList() : List.of());
				}
				case CommandBody.Reserve reserve -> new StockCommand.Reserve(reserve.siteId(), reserve.strategy(),
						text(reserve.owner()), reserve.near(), each(field, reserve.lines(), this::wanted));
				case CommandBody.Release release -> new StockCommand.Release(parts(release.parts()));
				case CommandBody.Reallocate reallocate -> new StockCommand.Reallocate(reallocate.reservationIds());
				case CommandBody.Consume consume -> new StockCommand.Consume(parts(consume.parts()));
				case CommandBody.Reverse reverse -> new StockCommand.Reverse(reverse.postingKey());
			};
			return (this.errors.size() == before) ? command : null;
		}

		/**
		 * What each line comes to; lines with a fault are left out, since the batch is
		 * refused.
		 */
		private <L, T> List<T> each(String field, List<L> lines, BiFunction<String, L, @Nullable T> reader) {
			List<T> read = new ArrayList<>();
			for (int index = 0; index < lines.size(); index++) {
				try {
					T value = reader.apply("%s.lines[%d]".formatted(field, index), lines.get(index));
					if (value != null) {
						read.add(value);
					}
				}
				catch (IllegalArgumentException ex) {
					error("%s.lines[%d]".formatted(field, index), ex);
				}
			}
			return List.copyOf(read);
		}

		private StockCommand.@Nullable Incoming incoming(String field, CommandBody.Incoming line) {
			StockCell to = cell(field + ".to", line.to());
			Long quantity = positive(field + ".quantity", line.to().itemId(), line.quantity(), line.unit());
			return (to != null && quantity != null) ? new StockCommand.Incoming(to, quantity, list(line.serials()))
					: null;
		}

		private @Nullable Lot lot(String field, CommandBody.Incoming line) {
			return (!text(line.to().lot()).isEmpty() && this.units.containsKey(line.to().itemId()))
					? new Lot(line.to().itemId(), text(line.to().lot()), line.expiry(), line.bestBefore(),
							line.producedOn())
					: null;
		}

		private StockCommand.@Nullable Moving moving(String field, CommandBody.Moving line) {
			StockCell from = cell(field + ".from", line.from());
			Location to = place(field + ".toLocationId", line.toLocationId());
			Long quantity = positive(field + ".quantity", line.from().itemId(), line.quantity(), line.unit());
			if (from == null || to == null || quantity == null) {
				return null;
			}
			StockCell target = from.at(to.siteId(), to.locationId());
			return new StockCommand.Moving(from,
					(line.toHandlingUnitId() != null) ? target.in(line.toHandlingUnitId().strip()) : target, quantity,
					list(line.serials()));
		}

		private StockCommand.@Nullable Picking picking(String field, CommandBody.Picking line) {
			return (place(field + ".toLocationId", line.toLocationId()) != null)
					? new StockCommand.Picking(line.reservationId(), line.toLocationId(), text(line.toHandlingUnitId()),
							line.quantity(), list(line.serials()))
					: null;
		}

		private StockCommand.@Nullable Outgoing outgoing(String field, CommandBody.Outgoing line) {
			StockCell from = cell(field + ".from", line.from());
			Long quantity = positive(field + ".quantity", line.from().itemId(), line.quantity(), line.unit());
			return (from != null && quantity != null) ? new StockCommand.Outgoing(from, quantity, list(line.serials()))
					: null;
		}

		private StockCommand.@Nullable Difference difference(String field, CommandBody.Difference line) {
			StockCell cell = cell(field + ".cell", line.cell());
			Long delta = base(field + ".delta", line.cell().itemId(), line.delta(), line.unit());
			return (cell != null && delta != null) ? new StockCommand.Difference(cell, delta, list(line.serials()))
					: null;
		}

		private StockCommand.@Nullable Judgement judgement(String field, CommandBody.Judgement line) {
			StockCell cell = cell(field + ".cell", line.cell());
			Long quantity = positive(field + ".quantity", line.cell().itemId(), line.quantity(), line.unit());
			return (cell != null && quantity != null)
					? new StockCommand.Judgement(cell, quantity, line.toStatus(), list(line.serials())) : null;
		}

		private io.dockflow.inventory.AllocationRequest.@Nullable Line wanted(String field, CommandBody.Wanted line) {
			Long quantity = positive(field + ".quantity", line.itemId(), line.quantity(), line.unit());
			return (quantity != null) ? new io.dockflow.inventory.AllocationRequest.Line(line.line(), line.itemId(),
					quantity, text(line.lot()), line.minRemainingDays(), list(line.serials())) : null;
		}

		private StockCommand moveUnits(String field, CommandBody.MoveUnits move) {
			Location to = place(field + ".locationId", move.locationId());
			return new StockCommand.MoveUnits(move.handlingUnitIds(), (to != null) ? to.siteId() : "",
					move.locationId());
		}

		private static List<StockCommand.Part> parts(@Nullable List<CommandBody.Part> parts) {
			return (parts != null) ? parts.stream()
				.map((part) -> new StockCommand.Part(part.reservationId(), part.quantity(), list(part.serials())))
				.toList() : List.of();
		}

		private @Nullable StockCell cell(String field, CommandBody.Cell cell) {
			Location place = place(field + ".locationId", cell.locationId());
			return (place != null) ? new StockCell(place.siteId(), place.locationId(), cell.itemId(), text(cell.lot()),
					text(cell.handlingUnitId()), (cell.status() != null) ? cell.status() : StockStatus.AVAILABLE,
					text(cell.owner())) : null;
		}

		private @Nullable Location place(String field, String locationId) {
			Location place = this.places.get(locationId);
			if (place == null) {
				this.errors
					.add(new FieldError(field, "There is no location %s. Check the code.".formatted(locationId)));
			}
			return place;
		}

		private @Nullable Long positive(String field, String itemId, BigDecimal quantity, @Nullable String unit) {
			Long base = base(field, itemId, quantity, unit);
			if (base != null && base <= 0) {
				this.errors.add(new FieldError(field,
						"Expected a positive quantity, but got %s. Correct it.".formatted(quantity.toPlainString())));
				return null;
			}
			return base;
		}

		private @Nullable Long base(String field, String itemId, BigDecimal quantity, @Nullable String unit) {
			Units known = this.units.get(itemId);
			if (known == null) {
				this.errors.add(new FieldError(field.substring(0, field.lastIndexOf('.')) + ".itemId",
						"There is no item %s. Check the code.".formatted(itemId)));
				return null;
			}
			try {
				return known.toBase(quantity, unit);
			}
			catch (IllegalArgumentException ex) {
				error(field, ex);
				return null;
			}
		}

		private void error(String field, IllegalArgumentException ex) {
			this.errors.add(new FieldError(field, Objects.requireNonNullElse(ex.getMessage(), "Correct it.")));
		}

		private static String text(@Nullable String value) {
			return (value != null) ? value.strip() : "";
		}

		private static List<String> list(@Nullable List<String> values) {
			return (values != null) ? values.stream().map(String::strip).toList() : List.of();
		}

	}

}
