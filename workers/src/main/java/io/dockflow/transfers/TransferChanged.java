package io.dockflow.transfers;

import java.util.List;

/**
 * A transfer came a step farther.
 */
public record TransferChanged(String transferNumber, String fromSiteId, String toSiteId, TransferOrder.State state,
		List<TransferOrder.Line> lines) {
}
