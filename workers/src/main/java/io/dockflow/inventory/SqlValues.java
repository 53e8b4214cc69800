package io.dockflow.inventory;

import java.sql.Types;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.SqlParameterValue;

/**
 * Values that may be missing, with their type. For a null without one Spring asks the
 * driver, and the driver has the server prepare the whole statement to know.
 */
final class SqlValues {

	private static final SqlParameterValue NO_TEXT = new SqlParameterValue(Types.VARCHAR, null);

	private static final SqlParameterValue NO_NUMBER = new SqlParameterValue(Types.BIGINT, null);

	private static final SqlParameterValue NO_TIME = new SqlParameterValue(Types.TIMESTAMP, null);

	private SqlValues() {
	}

	static Object text(@Nullable String text) {
		return (text != null) ? text : NO_TEXT;
	}

	static Object number(@Nullable Long number) {
		return (number != null) ? number : NO_NUMBER;
	}

	static Object time(java.time.@Nullable LocalDateTime time) {
		return (time != null) ? time : NO_TIME;
	}

}
