package io.dockflow.labor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What work takes by the engineered standard, for plans that weigh it before anybody is
 * asked to do it.
 */
@Component
public class LabourStandards {

	private final JdbcClient jdbc;

	LabourStandards(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Rates of(TaskKind kind) {
		return this.jdbc.sql("""
				SELECT fixed_seconds AS set_up_seconds, seconds_per_line, seconds_per_unit, seconds_per_metre
				FROM labour_standard WHERE task_kind = ?""").param(kind.code()).query(Rates.class).single();
	}

	/**
	 * Seconds per piece of work, line, base unit and metre.
	 */
	public record Rates(double setUpSeconds, double secondsPerLine, double secondsPerUnit, double secondsPerMetre) {
	}

}
