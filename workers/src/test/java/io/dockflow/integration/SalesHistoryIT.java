package io.dockflow.integration;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class SalesHistoryIT {

	private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

	@Autowired
	private ApplicationContext context;

	@Autowired
	private SalesHistory history;

	@Test
	void givesBackWhatWasRecordedInDayOrderAndInRange() {
		var site = TestSite.in(this.context);
		var item = site.item();
		var later = new DailySales(site.siteId(), item, FIRST.plusDays(2), 0, false);
		var earlier = new DailySales(site.siteId(), item, FIRST, 7, true);

		this.history.addAll(Stream.of(later, earlier, new DailySales(site.siteId(), item, FIRST.plusDays(9), 1, true)));

		assertThat(this.history.of(site.siteId(), item, FIRST, FIRST.plusDays(2))).containsExactly(earlier, later);
	}

	@Test
	void takesMoreThanFitsOneStatementAndKeepsWhatIsKnown() {
		var site = TestSite.in(this.context);
		var item = site.item();

		var added = this.history.addAll(IntStream.range(0, 4_500)
			.mapToObj((day) -> new DailySales(site.siteId(), item, FIRST.plusDays(day), day, true)));
		this.history.addAll(Stream.of(new DailySales(site.siteId(), item, FIRST, 99, true)));

		assertThat(added).isEqualTo(4_500);
		assertThat(this.history.of(site.siteId(), item, FIRST, FIRST.plusDays(5_000))).hasSize(4_500)
			.first()
			.extracting(DailySales::quantity)
			.isEqualTo(0L);
	}

}
