package io.dockflow.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import io.dockflow.engine.ProcessMessages;
import io.dockflow.engine.Transactions;
import io.dockflow.processes.Messages;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.shared.NotFound;
import io.dockflow.sites.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Opens runs, one at a time for each site.
 */
@Component
class PlanDesk implements PlanRuns {

	static final String NIGHT = "night";

	/** Half a year: longer than any order takes. */
	private static final int WEEKS = 26;

	private final PlanRows rows;

	private final ProposalRows proposals;

	private final ItemRows items;

	private final Sites sites;

	private final BusinessNumbers numbers;

	private final ProcessMessages messages;

	private final Transactions transactions;

	private final Clock clock;

	PlanDesk(PlanRows rows, ProposalRows proposals, ItemRows items, Sites sites, BusinessNumbers numbers,
			ProcessMessages messages, Transactions transactions, Clock clock) {
		this.rows = rows;
		this.proposals = proposals;
		this.items = items;
		this.sites = sites;
		this.numbers = numbers;
		this.messages = messages;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public PlanRun request(String siteId, String requestedBy) {
		this.sites.byId(siteId);
		var group = group(siteId);
		return this.transactions.call(() -> {
			var open = this.rows.claimed(group);
			if (open.isPresent()) {
				throw new AlreadyPlanned(siteId, open.get());
			}
			try {
				return open(group, requestedBy);
			}
			catch (DuplicateKeyException ex) {
				throw new AlreadyPlanned(siteId, "a run that was just opened");
			}
		});
	}

	/** Opens a run for every group that has none open. */
	void requestAll() {
		var left = new TreeSet<>(this.rows.sites());
		while (!left.isEmpty()) {
			var group = group(left.first());
			left.removeAll(group);
			if (this.rows.claimed(group).isEmpty()) {
				open(group, NIGHT);
			}
		}
	}

	/** The site and all that lanes join to it. */
	private List<String> group(String siteId) {
		var lanes = this.rows.lanes();
		var group = new TreeSet<>(List.of(siteId));
		var grows = true;
		while (grows) {
			grows = false;
			for (var lane : lanes) {
				if (group.contains(lane.fromSite()) != group.contains(lane.toSite())) {
					grows = group.addAll(List.of(lane.fromSite(), lane.toSite()));
				}
			}
		}
		return new ArrayList<>(group);
	}

	private PlanRun open(List<String> group, String requestedBy) {
		var number = this.numbers.next("PLAN");
		this.rows.insert(number, group, requestedBy, LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC), WEEKS);
		this.rows.claim(number, group);
		this.messages.publish(Messages.PLAN_REQUESTED, number, new Requested(number, group.getFirst(), number));
		return this.rows.byNumber(number);
	}

	@Override
	public PlanRun byNumber(String runNumber) {
		return this.rows.byNumber(runNumber);
	}

	@Override
	public List<PlanRun> list(@Nullable String siteId, int page, int size) {
		return this.rows.list(siteId, page, size);
	}

	@Override
	public long count(@Nullable String siteId) {
		return this.rows.count(siteId);
	}

	@Override
	public List<Proposal> proposals(ProposalQuery query) {
		return this.proposals.find(query);
	}

	@Override
	public long countProposals(ProposalQuery query) {
		return this.proposals.count(query);
	}

	@Override
	public PlannedItem item(String runNumber, String siteId, String itemId) {
		return this.items.find(runNumber, siteId, itemId)
			.orElseThrow(() -> new NotFound("planned item", "%s at %s in %s".formatted(itemId, siteId, runNumber)));
	}

	@Override
	public void setLane(SupplyLane lane) {
		this.sites.byId(lane.fromSite());
		this.sites.byId(lane.toSite());
		this.rows.setLane(lane);
	}

	@Override
	public List<SupplyLane> lanes() {
		return this.rows.lanes();
	}

	/** The variables of {@code plan-requested}. */
	record Requested(String runNumber, String siteId, String businessKey) {
	}

}
