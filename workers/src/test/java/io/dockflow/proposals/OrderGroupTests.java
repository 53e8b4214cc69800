package io.dockflow.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderGroupTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

	@Test
	void aSupplierAndASiteAreOneOrder() {
		var groups = OrderGroup.of(List.of(buy("SUP-2", "W1", "B", 3), buy("SUP-1", "W1", "C", 1),
				buy("SUP-1", "W2", "A", 1), buy("SUP-1", "W1", "A", 2)), Proposal.Kind.BUY);

		assertThat(groups.keySet()).extracting((group) -> group.idempotencyKey("PLAN-000001"))
			.containsExactly("PLAN-000001:BUY:SUP-1:W1", "PLAN-000001:BUY:SUP-1:W2", "PLAN-000001:BUY:SUP-2:W1");
		var first = groups.entrySet().iterator().next();
		assertThat(first.getValue()).extracting(Proposal::itemId).containsExactly("A", "C");
		assertThat(first.getKey().neededOn(first.getValue())).isEqualTo(DAY.plusDays(1));
	}

	@Property
	void everyProposalOfTheKindIsInOneGroup(@ForAll @Size(max = 40) List<@IntRange(max = 17) Integer> choices) {
		var proposals = new ArrayList<Proposal>();
		for (int index = 0; index < choices.size(); index++) {
			var choice = choices.get(index);
			proposals.add(proposal((choice % 2 == 0) ? Proposal.Kind.BUY : Proposal.Kind.TRANSFER, "S" + choice % 3,
					"W" + choice % 4, "I" + index, 1));
		}

		var buy = OrderGroup.of(proposals, Proposal.Kind.BUY);
		var transfer = OrderGroup.of(proposals, Proposal.Kind.TRANSFER);

		var grouped = new ArrayList<Proposal>();
		buy.values().forEach(grouped::addAll);
		transfer.values().forEach(grouped::addAll);
		assertThat(grouped).containsExactlyInAnyOrderElementsOf(proposals);
		buy.forEach((group, members) -> assertThat(members).allSatisfy((member) -> {
			assertThat(member.source()).isEqualTo(group.source());
			assertThat(member.siteId()).isEqualTo(group.siteId());
		}));
	}

	private static Proposal buy(String source, String site, String item, int days) {
		return proposal(Proposal.Kind.BUY, source, site, item, days);
	}

	private static Proposal proposal(Proposal.Kind kind, String source, String site, String item, int days) {
		return new Proposal(1, "PLAN-000001", site, item, item, "pcs", "SMOOTH", kind, source, source, 12, 12, 500,
				DAY.plusDays(days), "none", Proposal.State.ACCEPTED, "why", null, null, null, null);
	}

}
