package io.dockflow.purchasing;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrdersMessageTests {

	@Test
	void writesEverySegmentOfAnOrder() {
		assertThat(OrdersMessage.write(paper(OrderPaper.Function.ORDER)).lines()).containsExactly(
				"UNH+PO-000001-1+ORDERS:D:96A:UN'", "BGM+220+PO-000001+9'", "DTM+137:203011301430:203'",
				"DTM+2:203012240000:203'", "NAD+BY+++Dockflow'", "NAD+SU+SUP-1::92++Hearth ?+ Home?: Sons'",
				"NAD+DP+4012345000009::9++Main'", "CUX+2:EUR:9'", "LIN+1++04012345678901:EN'",
				"IMD+F++:::Cup, blue, with a very long name in'", "QTY+21:24'", "PRI+AAA:2.05'", "LIN+3++X?'1:IN'",
				"IMD+F++:::Plate'", "QTY+21:6'", "PRI+AAA:10.00'", "UNS+S'", "MOA+86:109.20'", "CNT+2:2'",
				"UNT+20+PO-000001-1'");
	}

	@Test
	void saysWhatFollowsAnOrder() {
		assertThat(OrdersMessage.write(paper(OrderPaper.Function.CHANGE))).contains("ORDCHG:D:96A:UN",
				"BGM+230+PO-000001+5'");
		assertThat(OrdersMessage.write(paper(OrderPaper.Function.CANCELLATION))).contains("BGM+230+PO-000001+1'");
	}

	private static OrderPaper paper(OrderPaper.Function function) {
		return new OrderPaper("PO-000001", 1, function, Instant.parse("2030-11-30T14:30:00Z"),
				Instant.parse("2030-12-24T00:00:00Z"), "Dockflow", "W1", "Main", "4012345000009", "SUP-1",
				"Hearth + Home: Sons", "EUR", List.of(
						new OrderPaper.Line(1, "SKU-1", "Cup, blue, with a very long name indeed", "04012345678901",
								true, 24, "pcs", 205),
						new OrderPaper.Line(3, "X'1", "Plate", "X'1", false, 6, "pcs", 1000)));
	}

}
