package io.dockflow.counting;

import java.util.UUID;

import io.dockflow.counting.CountRequest.Cause;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.NotFound;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
class CountDeskIT {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Counts counts;

	private TestSite site;

	private String bin;

	private String item;

	@BeforeEach
	void openSite() {
		this.site = TestSite.in(this.context);
		this.bin = this.site.bin();
		this.item = this.site.item();
	}

	@Test
	void theSameKeyIsTheSameCount() {
		var key = "spot:" + UUID.randomUUID();

		var first = this.counts.request(request(key, this.item));
		var again = this.counts.request(request(key, this.item));

		assertThat(again.countNumber()).isEqualTo(first.countNumber()).startsWith("CNT-");
		assertThat(first.state()).isEqualTo(Count.State.OPEN);
		assertThat(this.counts.count(this.site.siteId(), Count.State.OPEN)).isEqualTo(1);
	}

	@Test
	void aPlaceHasOneOpenCount() {
		var ofItem = this.counts.request(request("a:" + UUID.randomUUID(), this.item));

		assertThat(this.counts.request(request("b:" + UUID.randomUUID(), this.item)).countNumber())
			.isEqualTo(ofItem.countNumber());
		assertThat(this.counts.request(request("c:" + UUID.randomUUID(), null)).countNumber())
			.isNotEqualTo(ofItem.countNumber());
	}

	@Test
	void aCountOfEverythingCoversAnItem() {
		var whole = this.counts.request(request("a:" + UUID.randomUUID(), null));

		assertThat(this.counts.request(request("b:" + UUID.randomUUID(), this.item)).countNumber())
			.isEqualTo(whole.countNumber());
	}

	@Test
	void countsOnlyWhatIsThere() {
		var elsewhere = TestSite.in(this.context).bin();

		assertThatExceptionOfType(BusinessRuleViolation.class)
			.isThrownBy(() -> this.counts
				.request(new CountRequest("x", this.site.siteId(), elsewhere, null, Cause.SPOT, "sam")))
			.withMessageContaining(elsewhere);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.counts.request(request("y", "NO-SUCH-ITEM")));
	}

	private CountRequest request(String key, @Nullable String itemId) {
		return new CountRequest(key, this.site.siteId(), this.bin, itemId, Cause.SPOT, "sam");
	}

}
