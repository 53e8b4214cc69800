package io.dockflow.inventory;

import java.time.Instant;
import java.util.List;

/**
 * The result of one audit.
 *
 * @param movements how many ledger lines were added up
 * @param cells how many balance rows were compared
 */
public record AuditReport(Instant at, long movements, long cells, List<Check> checks) {

	public boolean passed() {
		return this.checks.stream().allMatch(Check::passed);
	}

	/** One law; {@code examples} names the first cells that break it. */
	public record Check(String name, long violations, List<String> examples) {

		public boolean passed() {
			return this.violations == 0;
		}

	}

}
