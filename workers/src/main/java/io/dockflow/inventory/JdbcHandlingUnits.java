package io.dockflow.inventory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import io.dockflow.engine.Transactions;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.Sscc;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHandlingUnits implements HandlingUnits {

	private static final RowMapper<HandlingUnit> UNIT = (row, number) -> new HandlingUnit(
			row.getString("handling_unit_id"), HandlingUnit.Kind.valueOf(row.getString("kind")),
			row.getString("parent_id"), row.getString("site_id"), row.getString("location_id"),
			HandlingUnit.State.valueOf(row.getString("state")), row.getString("document"),
			row.getObject("weight_grams", Long.class));

	private static final int DEEPEST = 3;

	private final JdbcClient jdbc;

	private final Availability availability;

	private final Transactions transactions;

	private final Clock clock;

	JdbcHandlingUnits(JdbcClient jdbc, Availability availability, Transactions transactions, Clock clock) {
		this.jdbc = jdbc;
		this.availability = availability;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public HandlingUnit create(String sscc, HandlingUnit.Kind kind, String siteId, String locationId,
			@Nullable String document) {
		this.jdbc.sql("""
				INSERT INTO handling_unit (handling_unit_id, kind, site_id, location_id, state, document, created_at)
				VALUES (?, ?, ?, ?, 'OPEN', ?, ?)""")
			.params(new Sscc(sscc).value(), kind.name(), siteId, locationId, SqlValues.text(document),
					UtcTime.of(this.clock.instant()))
			.update();
		return new HandlingUnit(sscc, kind, null, siteId, locationId, HandlingUnit.State.OPEN, document, null);
	}

	@Override
	public Optional<HandlingUnit> find(String handlingUnitId) {
		return this.jdbc.sql("SELECT * FROM handling_unit WHERE handling_unit_id = ?")
			.param(handlingUnitId)
			.query(UNIT)
			.optional();
	}

	@Override
	public HandlingUnit byId(String handlingUnitId) {
		return find(handlingUnitId).orElseThrow(() -> new NotFound("handling unit", handlingUnitId));
	}

	@Override
	public List<HandlingUnit> ofDocument(String document) {
		return this.jdbc.sql("SELECT * FROM handling_unit WHERE document = ? ORDER BY handling_unit_id")
			.param(document)
			.query(UNIT)
			.list();
	}

	@Override
	public List<HandlingUnit> tree(String handlingUnitId) {
		return this.jdbc
			.sql("""
					WITH RECURSIVE tree (handling_unit_id, depth) AS (
					  SELECT handling_unit_id, 1 FROM handling_unit WHERE handling_unit_id = ?
					  UNION ALL
					  SELECT h.handling_unit_id, t.depth + 1 FROM handling_unit h JOIN tree t ON h.parent_id = t.handling_unit_id
					  WHERE t.depth < 10
					) SELECT h.* FROM tree t JOIN handling_unit h ON h.handling_unit_id = t.handling_unit_id
					ORDER BY t.depth, h.handling_unit_id""")
			.param(handlingUnitId)
			.query(UNIT)
			.list();
	}

	@Override
	public List<StockRow> contents(String handlingUnitId) {
		return tree(handlingUnitId).stream()
			.flatMap((unit) -> this.availability.find(StockQuery.ofUnit(unit.handlingUnitId())).stream())
			.toList();
	}

	@Override
	public List<StockTransfer> moveAll(String handlingUnitId, String siteId, String toLocationId) {
		return contents(handlingUnitId).stream()
			.filter((row) -> !row.cell().locationId().equals(toLocationId))
			.map((row) -> StockTransfer.move(row.cell(), row.cell().at(siteId, toLocationId), row.quantity()))
			.toList();
	}

	@Override
	public void move(String handlingUnitId, String siteId, String toLocationId) {
		this.transactions.run(() -> {
			lockTrees(List.of(handlingUnitId));
			var tree = tree(handlingUnitId);
			if (tree.isEmpty()) {
				throw new NotFound("handling unit", handlingUnitId);
			}
			this.jdbc.sql(
					"UPDATE handling_unit SET site_id = :site, location_id = :location WHERE handling_unit_id IN (:units)")
				.param("site", siteId)
				.param("location", toLocationId)
				.param("units", tree.stream().map(HandlingUnit::handlingUnitId).toList())
				.update();
			this.jdbc
				.sql("""
						UPDATE handling_unit h JOIN handling_unit p ON p.handling_unit_id = h.parent_id SET h.parent_id = NULL
						WHERE h.handling_unit_id = ? AND p.location_id <> h.location_id""")
				.param(handlingUnitId)
				.update();
		});
	}

	@Override
	public void nest(String handlingUnitId, @Nullable String parentId) {
		this.transactions.run(() -> {
			lockTrees((parentId != null) ? List.of(handlingUnitId, parentId) : List.of(handlingUnitId));
			var unit = byId(handlingUnitId);
			if (parentId != null) {
				requireFits(unit, byId(parentId));
			}
			this.jdbc.sql("UPDATE handling_unit SET parent_id = ? WHERE handling_unit_id = ?")
				.params(SqlValues.text(parentId), handlingUnitId)
				.update();
		});
	}

	/**
	 * Locks units with the lowest ones of their trees, so that each tree is changed by
	 * one after the other.
	 */
	private void lockTrees(List<String> units) {
		var locked = new TreeSet<String>();
		for (var wanted = withLowest(units); !locked.containsAll(wanted); wanted = withLowest(units)) {
			this.jdbc.sql("""
					SELECT handling_unit_id FROM handling_unit WHERE handling_unit_id IN (:units)
					ORDER BY handling_unit_id FOR UPDATE""").param("units", wanted).query(String.class).list();
			locked.addAll(wanted);
		}
	}

	private TreeSet<String> withLowest(List<String> units) {
		var all = new TreeSet<>(units);
		for (var unit : units) {
			var lowest = unit;
			for (var lower = find(unit); lower
				.isPresent(); lower = Optional.ofNullable(lower.get().parentId()).flatMap(this::find)) {
				lowest = lower.get().handlingUnitId();
			}
			all.add(lowest);
		}
		return all;
	}

	private void requireFits(HandlingUnit unit, HandlingUnit parent) {
		if (!unit.locationId().equals(parent.locationId())) {
			throw new BusinessRuleViolation(
					"Expected unit %s beside unit %s, but it is at %s and not at %s. Move it there first.".formatted(
							unit.handlingUnitId(), parent.handlingUnitId(), unit.locationId(), parent.locationId()));
		}
		var below = 1;
		requireOther(unit, parent.handlingUnitId());
		for (var lower = parent; lower.parentId() != null; lower = byId(lower.parentId())) {
			below++;
			requireOther(unit, lower.parentId());
		}
		if (below + height(unit.handlingUnitId()) > DEEPEST) {
			throw new BusinessRuleViolation(
					"Expected at most %d units on each other, but unit %s would make them more. Take something off first."
						.formatted(DEEPEST, unit.handlingUnitId()));
		}
	}

	private static void requireOther(HandlingUnit unit, String lowerId) {
		if (lowerId.equals(unit.handlingUnitId())) {
			throw new BusinessRuleViolation("Expected unit %s to stand on another one than itself. Choose another unit."
				.formatted(unit.handlingUnitId()));
		}
	}

	private int height(String handlingUnitId) {
		return 1 + this.jdbc.sql("SELECT handling_unit_id FROM handling_unit WHERE parent_id = ?")
			.param(handlingUnitId)
			.query(String.class)
			.list()
			.stream()
			.mapToInt(this::height)
			.max()
			.orElse(0);
	}

	@Override
	public void setState(String handlingUnitId, HandlingUnit.State state) {
		requireOne(handlingUnitId,
				this.jdbc.sql("UPDATE handling_unit SET state = ? WHERE handling_unit_id = ?")
					.params(state.name(), handlingUnitId)
					.update());
	}

	@Override
	public void setWeight(String handlingUnitId, long weightGrams) {
		requireOne(handlingUnitId,
				this.jdbc.sql("UPDATE handling_unit SET weight_grams = ? WHERE handling_unit_id = ?")
					.params(weightGrams, handlingUnitId)
					.update());
	}

	private static void requireOne(String handlingUnitId, int changed) {
		if (changed != 1) {
			throw new NotFound("handling unit", handlingUnitId);
		}
	}

}
