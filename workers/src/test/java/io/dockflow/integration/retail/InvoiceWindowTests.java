package io.dockflow.integration.retail;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InvoiceWindowTests {

	private final InvoiceWindow window = new InvoiceWindow(3, 1);

	@Test
	void anInvoiceThatIsInterruptedByAnotherStaysWhole() {
		this.window.add(line(2, "A"));
		this.window.add(line(3, "B"));
		this.window.add(line(4, "A"));

		assertThat(numbers(this.window.takeAll())).containsExactly(List.of(2L, 4L), List.of(3L));
	}

	@Test
	void isFullForTheNextInvoiceButNotForALineOfOneItHas() {
		this.window.add(line(2, "A"));
		this.window.add(line(3, "B"));
		this.window.add(line(4, "C"));

		assertThat(this.window.isFullFor(line(5, "D"))).isTrue();
		assertThat(this.window.isFullFor(line(5, "C"))).isFalse();
	}

	@Test
	void keepsTheLastInvoicesOpen() {
		this.window.add(line(2, "A"));
		this.window.add(line(3, "B"));

		assertThat(numbers(this.window.takeWhole())).containsExactly(List.of(2L));
		assertThat(numbers(this.window.takeAll())).containsExactly(List.of(3L));
	}

	private static List<List<Long>> numbers(List<List<RetailLine>> invoices) {
		return invoices.stream().map((lines) -> lines.stream().map(RetailLine::number).toList()).toList();
	}

	private static RetailLine line(long number, String invoice) {
		return new RetailLine(number, invoice, "10002", "TEXT", 1, LocalDateTime.of(2010, 12, 1, 8, 0), BigDecimal.ONE,
				"1", "France");
	}

}
