package io.dockflow.levels;

import java.util.List;

/**
 * The books do not agree.
 *
 * @param broken the laws that are broken
 */
public record AuditFailed(long auditRun, long violations, List<String> broken) {

}
