package io.dockflow.proposals;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.dockflow.labor.Alerts;
import io.dockflow.purchasing.NewPurchaseOrder;
import io.dockflow.purchasing.PurchaseOrders;
import io.dockflow.suppliers.Standing;
import io.dockflow.suppliers.Suppliers;
import io.dockflow.transfers.TransferOrders;
import io.dockflow.transfers.TransferRequest;

import org.springframework.stereotype.Component;

/**
 * Turns accepted proposals into orders: one purchase order per supplier and site, one
 * transfer per pair of sites. The key of an order is made of the run and its group, so
 * that it is raised once however often the job is done. Each is called inside its job's
 * transaction.
 */
@Component
public class OrderRaising {

	/** Who accepts what the approval table lets pass. */
	private static final String POLICY = "approval table";

	private final ProposalRows proposals;

	private final PlanRows runs;

	private final PurchaseOrders orders;

	private final TransferOrders transfers;

	private final Suppliers suppliers;

	private final Alerts alerts;

	OrderRaising(ProposalRows proposals, PlanRows runs, PurchaseOrders orders, TransferOrders transfers,
			Suppliers suppliers, Alerts alerts) {
		this.proposals = proposals;
		this.runs = runs;
		this.orders = orders;
		this.transfers = transfers;
		this.suppliers = suppliers;
		this.alerts = alerts;
	}

	/**
	 * Raises the purchase orders; what is still open needed no planner. A group whose
	 * supplier cannot be asked fails alone, and the planners are told.
	 */
	public void raisePurchaseOrders(String runNumber) {
		this.runs.ordering(runNumber);
		this.proposals.decideOpen(runNumber, Proposal.State.ACCEPTED, POLICY, null);
		groups(runNumber, Proposal.Kind.BUY).forEach((key, group) -> raise(runNumber, key, group));
	}

	private void raise(String runNumber, OrderGroup key, List<Proposal> group) {
		if (key.source().isEmpty()) {
			fail(runNumber, key, group, "Nobody delivers it. Agree on terms with a supplier.");
			return;
		}
		if (this.suppliers.standing(key.source()) == Standing.BLOCKED) {
			fail(runNumber, key, group,
					"The buyers blocked %s since it was planned. Choose another supplier.".formatted(key.source()));
			return;
		}
		var order = this.orders.raise(new NewPurchaseOrder(key.idempotencyKey(runNumber), key.source(), key.siteId(),
				raisedBy(group), runNumber, key.neededOn(group).atStartOfDay().toInstant(ZoneOffset.UTC),
				group.stream()
					.map((one) -> new NewPurchaseOrder.Line(one.itemId(), one.quantity(), one.priceCents(),
							one.reason().substring(0, Math.min(one.reason().length(), 500))))
					.toList()));
		this.proposals.ordered(ids(group), order.orderNumber());
	}

	/**
	 * Requests the transfers. A group that cannot be moved, for want of a truck perhaps,
	 * fails alone, and the planners are told.
	 */
	public void requestTransfers(String runNumber) {
		groups(runNumber, Proposal.Kind.TRANSFER).forEach((key, group) -> {
			var request = new TransferRequest(key.idempotencyKey(runNumber), key.source(), key.siteId(),
					key.neededOn(group).atStartOfDay().toInstant(ZoneOffset.UTC), raisedBy(group), runNumber,
					group.stream().map((one) -> new TransferRequest.Line(one.itemId(), one.quantity())).toList());
			this.transfers.whyNot(request)
				.ifPresentOrElse((reason) -> fail(runNumber, key, group, reason),
						() -> this.proposals.ordered(ids(group), this.transfers.request(request).transferNumber()));
		});
	}

	private Map<OrderGroup, List<Proposal>> groups(String runNumber, Proposal.Kind kind) {
		return OrderGroup.of(this.proposals.ofRun(runNumber, Proposal.State.ACCEPTED), kind);
	}

	private void fail(String runNumber, OrderGroup key, List<Proposal> group, String reason) {
		this.proposals.failed(ids(group), reason);
		this.alerts.raise(key.siteId(), runNumber,
				"%d accepted proposals for %s could not be ordered, for example %s: %s".formatted(group.size(),
						key.siteId(), group.getFirst().itemId(), reason));
	}

	private static String raisedBy(List<Proposal> group) {
		return group.stream()
			.map(Proposal::decidedBy)
			.filter((by) -> by != null && !by.equals(POLICY))
			.findFirst()
			.orElse(POLICY);
	}

	private static List<Long> ids(List<Proposal> group) {
		return group.stream().map(Proposal::proposalId).toList();
	}

}
