import { Button } from "@carbon/react";
import { http } from "../api/http";
import type { Audit, AuditReport } from "../api/stockTypes";
import type { Session } from "../api/types";
import { useAudits } from "../api/useAudits";
import { count, counted, moment, words } from "../common/format";
import { ListState } from "../common/ListState";
import { Pager } from "../common/Pager";
import { StateTag } from "../common/StateTag";
import { useAction } from "../common/useAction";
import { useFilter } from "../common/useFilter";
import { supervises } from "../shell/screens";
import { StockHead } from "./StockHead";

/** Whether the ledger and the balances agree: past audits with their checks. */
export default function AuditPage({ session }: { session: Session }) {
  const [filter, change] = useFilter("page");
  const page = Number(filter.page) || 0;
  const audits = useAudits({ page, size: 20 });
  const run = useAction({
    run: () => http.get<AuditReport>("/api/inventory/audit"),
    stale: ["stock"],
    done: (report) => (report.passed ? `All ${report.checks.length} checks passed.` : `${counted(failed(report), "check")} found something. Look at the newest audit.`),
  });
  return (
    <>
      <StockHead title="Audits" subtitle="Whether balances are what the movements add up to, and other laws of stock; the newest first">
        {supervises(session) && (
          <Button size="md" data-testid="audit-run" disabled={run.isPending} onClick={() => run.mutate(undefined)}>
            {run.isPending ? "Running …" : "Run now"}
          </Button>
        )}
      </StockHead>
      <ListState query={audits} empty={(data) => data.items.length === 0} emptyText="No audit ran yet. A supervisor can run one now.">
        {(data) => (
          <>
            <ul className="df-audits">
              {data.items.map((audit, index) => (
                <PastAudit key={audit.id} audit={audit} open={page === 0 && index === 0} />
              ))}
            </ul>
            <Pager page={page} size={data.size} total={data.total} onChange={(next) => change({ page: String(next) })} />
          </>
        )}
      </ListState>
    </>
  );
}

const failed = (report: AuditReport) => report.checks.filter((check) => check.violations > 0).length;

function PastAudit({ audit, open }: { audit: Audit; open: boolean }) {
  return (
    <li data-testid="audit-row">
      <details className="df-panel" open={open}>
        <summary>
          <StateTag state={audit.passed ? "DONE" : "FAILED"} text={audit.passed ? "Passed" : counted(failed(audit), "check failed", "checks failed")} /> <strong>{moment(audit.at)}</strong> by {audit.by}
          <span className="df-second">
            {counted(audit.movements, "movement")} and {counted(audit.cells, "balance")} in {count(audit.millis)} ms
          </span>
        </summary>
        <ul className="df-checks">
          {audit.checks.map((check) => (
            <li key={check.name}>
              <span>{words(check.name)}</span>
              <span className={check.violations > 0 ? "df-overdue" : undefined}>{check.violations === 0 ? "holds" : counted(check.violations, "violation")}</span>
              {check.examples.length > 0 && <span className="df-second df-mono">{check.examples.join(" · ")}</span>}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
