package io.dockflow.web.stock;

import java.time.Instant;
import java.util.List;

import io.dockflow.inventory.AuditReport;
import io.dockflow.inventory.AuditRun;
import io.dockflow.inventory.InventoryAudit;
import io.dockflow.web.readmodel.Page;
import io.dockflow.web.security.DockflowUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The proof that the books agree.
 */
@RestController
@RequestMapping("/api/inventory")
@Tag(name = "Stock")
class AuditController {

	private final InventoryAudit audit;

	AuditController(InventoryAudit audit) {
		this.audit = audit;
	}

	@GetMapping("/audit")
	@Operation(summary = "Prove now that ledger, balances, reservations, pieces and units agree; the report is kept")
	Audit audit(@AuthenticationPrincipal DockflowUser user) {
		return Audit.of(this.audit.record(user.getUsername()));
	}

	@GetMapping("/audits")
	@Operation(summary = "Reports of past audits, the newest first")
	Page<Audit> audits(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
		return new Page<>(this.audit.recorded(Page.number(page), Page.size(size)).stream().map(Audit::of).toList(),
				this.audit.count(), Page.number(page), Page.size(size));
	}

	record Audit(long id, Instant at, String by, boolean passed, long movements, long cells, long millis,
			List<AuditReport.Check> checks) {

		static Audit of(AuditRun run) {
			AuditReport report = run.report();
			return new Audit(run.id(), report.at(), run.by(), report.passed(), report.movements(), report.cells(),
					run.millis(), report.checks());
		}

	}

}
