package io.dockflow.inventory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import io.dockflow.shared.Batches;
import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStorageClaims implements StorageClaims {

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcStorageClaims(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void lock(Collection<String> locationIds) {
		Batches.of(new TreeSet<>(locationIds),
				(batch) -> this.jdbc
					.sql("INSERT INTO location_guard (location_id) VALUES " + Batches.rows(batch.size(), 1)
							+ " ON DUPLICATE KEY UPDATE location_id = VALUES(location_id)")
					.params(new ArrayList<Object>(batch))
					.update());
	}

	@Override
	public void claim(Claim claim) {
		this.jdbc
			.sql("""
					INSERT INTO put_away_claim (handling_unit_id, location_id, item_id, lot, weight_grams, volume_mm3,
					  claimed_at) VALUES (?, ?, ?, ?, ?, ?, ?)
					ON DUPLICATE KEY UPDATE location_id = VALUES(location_id), item_id = VALUES(item_id), lot = VALUES(lot),
					  weight_grams = VALUES(weight_grams), volume_mm3 = VALUES(volume_mm3), claimed_at = VALUES(claimed_at)""")
			.params(claim.handlingUnitId(), claim.locationId(), claim.itemId(), claim.lot(), claim.weightGrams(),
					claim.volumeMm3(), UtcTime.of(this.clock.instant()))
			.update();
	}

	@Override
	public Optional<String> claimedBy(String handlingUnitId) {
		return this.jdbc.sql("SELECT location_id FROM put_away_claim WHERE handling_unit_id = ?")
			.param(handlingUnitId)
			.query(String.class)
			.optional();
	}

	@Override
	public List<Claim> to(String locationId) {
		return this.jdbc.sql("""
				SELECT handling_unit_id, location_id, item_id, lot, weight_grams, volume_mm3 FROM put_away_claim
				WHERE location_id = ? ORDER BY handling_unit_id""").param(locationId).query(Claim.class).list();
	}

	@Override
	public void release(Collection<String> handlingUnitIds) {
		if (!handlingUnitIds.isEmpty()) {
			this.jdbc.sql("DELETE FROM put_away_claim WHERE handling_unit_id IN (:units)")
				.param("units", handlingUnitIds)
				.update();
		}
	}

}
