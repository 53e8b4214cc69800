package io.dockflow.inventory;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Stock as a clerk with paper would keep it: what the core must agree with, written
 * without looking at how the core does it.
 */
final class ModelStock {

	private final String serialItem;

	private final String expiredLot;

	private final String weakPlace;

	private final long weakPlaceHolds;

	private Map<StockCell, Long> quantities = new TreeMap<>();

	private Map<String, StockCell> pieces = new TreeMap<>();

	private final Map<String, String> unitPlaces = new TreeMap<>();

	private final Map<Long, Held> reservations = new TreeMap<>();

	private final List<List<Entry>> postings = new ArrayList<>();

	private final Set<Integer> takenBack = new HashSet<>();

	ModelStock(String serialItem, String expiredLot, String weakPlace, long weakPlaceHolds) {
		this.serialItem = serialItem;
		this.expiredLot = expiredLot;
		this.weakPlace = weakPlace;
		this.weakPlaceHolds = weakPlaceHolds;
	}

	/** Posts when nothing speaks against it, and answers what does. */
	Set<Refusal> post(Rules rules, List<Entry> entries) {
		var refusals = EnumSet.noneOf(Refusal.class);
		if (entries.stream().anyMatch((entry) -> entry.from() != null && entry.from().equals(entry.to()))) {
			return EnumSet.of(Refusal.NONSENSE);
		}
		if (rules != Rules.RESTORING && entries.stream().anyMatch(this::forbidden)) {
			refusals.add(Refusal.RULE);
		}
		var before = new TreeMap<>(this.quantities);
		var piecesBefore = new TreeMap<>(this.pieces);
		var posted = new ArrayList<Entry>();
		for (var entry : entries) {
			refusals.addAll(take(entry));
			if (refusals.isEmpty()) {
				posted.add(carry(entry, before, refusals));
			}
		}
		if (refusals.isEmpty() && (scattersUnits(entries) || rules == Rules.CHOSEN && overloads(entries))) {
			refusals.add(Refusal.RULE);
		}
		if (refusals.isEmpty()) {
			this.postings.add(posted);
			entries.forEach(this::note);
		}
		else {
			this.quantities = before;
			this.pieces = piecesBefore;
		}
		return refusals;
	}

	private boolean forbidden(Entry entry) {
		var to = entry.to();
		if (to == null) {
			return false;
		}
		var from = (entry.from() != null) ? entry.from().status() : null;
		var wasOnSale = from == StockStatus.AVAILABLE;
		if (!wasOnSale && to.status() == StockStatus.AVAILABLE && to.lot().equals(this.expiredLot)) {
			return true;
		}
		return from == StockStatus.DAMAGED && to.status() == StockStatus.AVAILABLE;
	}

	private Set<Refusal> take(Entry entry) {
		var held = (entry.reservation() != null) ? this.reservations.get(entry.reservation()) : null;
		if (held != null && held.quantity() < entry.quantity()) {
			return EnumSet.of(Refusal.RULE);
		}
		if (entry.from() != null) {
			var free = quantity(entry.from()) - reserved(entry.from()) + ((held != null) ? entry.quantity() : 0);
			if (free < entry.quantity()) {
				return EnumSet.of(Refusal.SHORT);
			}
		}
		return EnumSet.noneOf(Refusal.class);
	}

	private Entry carry(Entry entry, Map<StockCell, Long> before, Set<Refusal> refusals) {
		var carried = entry;
		if (entry.item().equals(this.serialItem)) {
			var named = new TreeSet<>(entry.serials());
			if (named.isEmpty() && entry.from() != null && before.get(entry.from()) == entry.quantity()) {
				this.pieces.forEach((piece, cell) -> {
					if (cell.equals(entry.from())) {
						named.add(piece);
					}
				});
			}
			if (named.size() != entry.quantity() || named.stream()
				.anyMatch((piece) -> !java.util.Objects.equals(this.pieces.get(piece), entry.from()))) {
				refusals.add(Refusal.RULE);
				return entry;
			}
			named.forEach((piece) -> {
				this.pieces.remove(piece);
				if (entry.to() != null) {
					this.pieces.put(piece, entry.to());
				}
			});
			carried = new Entry(entry.from(), entry.to(), entry.quantity(), List.copyOf(named), entry.reservation());
		}
		if (entry.from() != null) {
			this.quantities.merge(entry.from(), -entry.quantity(), Long::sum);
		}
		if (entry.to() != null) {
			this.quantities.merge(entry.to(), entry.quantity(), Long::sum);
		}
		return carried;
	}

	private boolean scattersUnits(List<Entry> entries) {
		return entries.stream()
			.map(Entry::to)
			.anyMatch((to) -> to != null && !to.handlingUnitId().isEmpty() && !there(to.handlingUnitId()).stream()
				.allMatch((cell) -> cell.locationId().equals(to.locationId())));
	}

	private boolean overloads(List<Entry> entries) {
		var filled = entries.stream()
			.anyMatch((entry) -> entry.to() != null && entry.to().locationId().equals(this.weakPlace)
					&& (entry.from() == null || !entry.from().locationId().equals(this.weakPlace)));
		return filled && balance().entrySet()
			.stream()
			.filter((row) -> row.getKey().locationId().equals(this.weakPlace))
			.mapToLong((row) -> row.getValue())
			.sum() > this.weakPlaceHolds;
	}

	private void note(Entry entry) {
		if (entry.reservation() != null) {
			release(entry.reservation(), entry.quantity());
		}
		if (entry.to() != null && !entry.to().handlingUnitId().isEmpty()) {
			this.unitPlaces.put(entry.to().handlingUnitId(), entry.to().locationId());
		}
	}

	/** What would move with a unit. */
	List<Entry> unit(String unit, String place) {
		return there(unit).stream()
			.filter((cell) -> !cell.locationId().equals(place))
			.map((cell) -> new Entry(cell, cell.at(place), quantity(cell), List.of(), null))
			.toList();
	}

	void stand(String unit, String place) {
		this.unitPlaces.put(unit, place);
	}

	Set<Refusal> takeBack(int posting) {
		if (!this.takenBack.add(posting)) {
			var refusals = EnumSet.of(Refusal.RULE);
			var before = new TreeMap<>(this.quantities);
			var piecesBefore = new TreeMap<>(this.pieces);
			mirrored(posting).forEach((entry) -> refusals.addAll(take(entry)));
			this.quantities = before;
			this.pieces = piecesBefore;
			return refusals;
		}
		var refusals = post(Rules.RESTORING, mirrored(posting));
		if (!refusals.isEmpty()) {
			this.takenBack.remove(posting);
		}
		return refusals;
	}

	private List<Entry> mirrored(int posting) {
		return this.postings.get(posting)
			.reversed()
			.stream()
			.map((entry) -> new Entry(entry.to(), entry.from(), entry.quantity(), entry.serials(), null))
			.toList();
	}

	/** What an owner could get of an item. */
	long reservable(String item, String owner) {
		return balance().keySet()
			.stream()
			.filter((cell) -> cell.itemId().equals(item) && cell.owner().equals(owner)
					&& cell.status() == StockStatus.AVAILABLE && !cell.lot().equals(this.expiredLot))
			.mapToLong((cell) -> quantity(cell) - reserved(cell))
			.sum();
	}

	void hold(long reservation, StockCell cell, long quantity) {
		this.reservations.put(reservation, new Held(cell, quantity));
	}

	@Nullable Held held(long reservation) {
		return this.reservations.get(reservation);
	}

	void release(long reservation, long quantity) {
		this.reservations.computeIfPresent(reservation,
				(id, held) -> (held.quantity() > quantity) ? new Held(held.cell(), held.quantity() - quantity) : null);
	}

	private List<StockCell> there(String unit) {
		return balance().keySet().stream().filter((cell) -> cell.handlingUnitId().equals(unit)).toList();
	}

	long quantity(StockCell cell) {
		return this.quantities.getOrDefault(cell, 0L);
	}

	long reserved(StockCell cell) {
		return this.reservations.values()
			.stream()
			.filter((held) -> held.cell().equals(cell))
			.mapToLong(Held::quantity)
			.sum();
	}

	/** Cells that hold something. */
	Map<StockCell, Long> balance() {
		var balance = new TreeMap<>(this.quantities);
		balance.values().removeIf((quantity) -> quantity == 0);
		return balance;
	}

	Map<String, StockCell> pieces() {
		return this.pieces;
	}

	Map<String, String> unitPlaces() {
		return this.unitPlaces;
	}

	int postings() {
		return this.postings.size();
	}

	/** A quantity from a cell to a cell, of which one may be the world outside. */
	record Entry(@Nullable StockCell from, @Nullable StockCell to, long quantity, List<String> serials,
			@Nullable Long reservation) {

		String item() {
			return ((this.from != null) ? this.from : this.to).itemId();
		}

	}

	/** A right to goods of a cell. */
	record Held(StockCell cell, long quantity) {
	}

	/** Why something is not done. */
	enum Refusal {

		NONSENSE, RULE, SHORT, UNKNOWN

	}

	/** Which rules a posting keeps: all, all but those of places, or none. */
	enum Rules {

		CHOSEN, FACT, RESTORING

	}

}
