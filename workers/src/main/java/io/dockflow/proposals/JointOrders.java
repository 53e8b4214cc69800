package io.dockflow.proposals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.dockflow.planning.joint.FillUp;
import io.dockflow.planning.joint.Measure;
import io.dockflow.planning.joint.OrderItem;
import io.dockflow.planning.joint.SupplierTerms;
import io.dockflow.planning.lotsizing.OrderUnit;
import io.dockflow.planning.stochastic.StockCost;
import io.dockflow.suppliers.SupplyTermsOf;

import org.springframework.stereotype.Component;

/**
 * Fills orders up that are below what their supplier asks for, from other items of the
 * same supplier, or puts them off when waiting is cheaper.
 */
@Component
class JointOrders {

	/** EUR of writing, receiving and paying one order. */
	private static final double ORDER_COST = 25;

	/** Weeks of demand that filling up may reach. */
	private static final int QUARTER = 13;

	private final ProposalRows proposals;

	private final ItemRows items;

	private final JoinRows rows;

	private final SupplyTermsOf supply;

	JointOrders(ProposalRows proposals, ItemRows items, JoinRows rows, SupplyTermsOf supply) {
		this.proposals = proposals;
		this.items = items;
		this.rows = rows;
		this.supply = supply;
	}

	void join(String runNumber, LocalDate today) {
		var groups = this.proposals.ofRun(runNumber, Proposal.State.OPEN)
			.stream()
			.filter((one) -> one.kind() == Proposal.Kind.BUY && !one.source().isEmpty())
			.collect(Collectors.groupingBy((one) -> List.of(one.source(), one.siteId()), LinkedHashMap::new,
					Collectors.toList()));
		groups.forEach((key, group) -> {
			var least = this.supply.order(key.getFirst()).minimumOrderCents();
			var value = group.stream().mapToLong((one) -> one.quantity() * one.priceCents()).sum();
			if (value < least) {
				fill(runNumber, group, least, today);
			}
		});
	}

	private void fill(String runNumber, List<Proposal> group, long leastCents, LocalDate today) {
		var first = group.getFirst();
		var own = group.stream().collect(Collectors.toMap(Proposal::itemId, Function.identity()));
		var candidates = this.rows.ofSupplier(runNumber, first.siteId(), first.source());
		var order = FillUp.order(new SupplierTerms(ORDER_COST, Map.of(Measure.VALUE, leastCents / 100.0), Map.of()),
				candidates.stream().map((item) -> orderItem(item, runNumber, first.siteId(), today)).toList());
		if (!order.placed()) {
			var reason = String.format(Locale.ROOT, "%s asks for %.2f EUR at least. %s", first.sourceName(),
					leastCents / 100.0, order.explanation());
			group.forEach((one) -> this.proposals.change(one.proposalId(), Proposal.State.WAITING, one.proposed(),
					reason + " " + one.reason()));
			return;
		}
		var added = new ArrayList<ProposalRows.Draft>();
		for (int index = 0; index < candidates.size(); index++) {
			var item = candidates.get(index);
			var line = order.lines().get(index);
			var unit = new OrderUnit(item.minimum(), item.pack());
			var quantity = Math.round(unit.up(line.quantity()));
			var known = own.get(item.itemId());
			var reason = String.format(Locale.ROOT, "%s asks for %.2f EUR at least. %s", first.sourceName(),
					leastCents / 100.0, line.explanation());
			if (known != null && quantity > known.quantity()) {
				this.proposals.change(known.proposalId(), Proposal.State.OPEN, quantity, reason + " " + known.reason());
			}
			else if (known == null && quantity > 0) {
				added.add(new ProposalRows.Draft(first.siteId(), item.itemId(), Proposal.Kind.BUY, first.source(),
						quantity, item.priceCents(), today.plusDays(item.leadDaysLate()), ExceptionClass.NONE, reason));
			}
		}
		this.proposals.insert(runNumber, added);
	}

	private OrderItem orderItem(JoinRows.Candidate item, String runNumber, String siteId, LocalDate today) {
		var over = (today.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue()) / 7.0;
		var cover = Cover.of(this.items.forecast(runNumber, siteId, item.itemId()), over);
		var weeks = Math.ceilDiv(item.leadDaysLate(), 7) + 1;
		var shortage = item.holding() * item.service() / (1 - item.service());
		var most = item.position() + Math.max(item.pack(), Math.ceil(cover.weekly() * QUARTER));
		return new OrderItem(item.itemId(), Math.toIntExact(item.position()), cover.over(weeks),
				new StockCost(item.holding() * weeks, shortage), Math.toIntExact(item.pack()), (int) most,
				Map.of(Measure.VALUE, item.priceCents() / 100.0));
	}

}
