package io.dockflow.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * Instants as the database keeps them: DATETIME columns in UTC, whatever zone the machine
 * is in.
 */
public final class UtcTime {

	private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
		.withZone(ZoneOffset.UTC);

	private UtcTime() {
	}

	/** To the minute, for texts that people read. */
	public static String inWords(Instant instant) {
		return WORDS.format(instant);
	}

	public static @Nullable LocalDateTime ofNullable(@Nullable Instant instant) {
		return (instant != null) ? of(instant) : null;
	}

	public static LocalDateTime of(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

	public static Instant required(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
	}

	public static @Nullable Instant nullable(ResultSet row, String column) throws SQLException {
		var value = row.getObject(column, LocalDateTime.class);
		return (value != null) ? value.toInstant(ZoneOffset.UTC) : null;
	}

}
