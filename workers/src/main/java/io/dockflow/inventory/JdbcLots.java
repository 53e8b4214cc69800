package io.dockflow.inventory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLots implements Lots {

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcLots(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void register(String itemId, String lot, @Nullable LocalDate expiry) {
		try {
			this.jdbc.sql("INSERT INTO lot (item_id, lot, expiry, first_seen_at) VALUES (?, ?, ?, ?)")
				.params(Arrays.asList(itemId, lot, expiry, UtcTime.of(this.clock.instant())))
				.update();
		}
		catch (DuplicateKeyException ex) {
			requireSameExpiry(itemId, lot, expiry);
		}
	}

	private void requireSameExpiry(String itemId, String lot, @Nullable LocalDate expiry) {
		var known = expiry(itemId, lot).orElse(null);
		if (expiry != null && !Objects.equals(known, expiry)) {
			throw new BusinessRuleViolation(
					"Expected lot %s of %s to expire on %s, but %s was given. Look at the label.".formatted(lot, itemId,
							known, expiry));
		}
	}

	@Override
	public Optional<LocalDate> expiry(String itemId, String lot) {
		return this.jdbc.sql("SELECT expiry FROM lot WHERE item_id = ? AND lot = ? AND expiry IS NOT NULL")
			.params(itemId, lot)
			.query(LocalDate.class)
			.optional();
	}

}
