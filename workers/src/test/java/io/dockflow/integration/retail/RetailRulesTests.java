package io.dockflow.integration.retail;

import java.math.BigDecimal;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetailRulesTests {

	@ParameterizedTest
	@ValueSource(strings = { "POST", "DOT", "M", "m", "D", "C2", "S", "BANK CHARGES", "AMAZONFEE", "CRUK", "PADS",
			"gift_0001_20" })
	void servicesAreNoGoodsAndNoReturns(String stockCode) {
		assertThat(verdict("536365", stockCode, "TEXT", 1, "1.0")).isEqualTo(Verdict.Kind.SERVICE);
		assertThat(verdict("C536365", stockCode, "TEXT", -1, "1.0")).isEqualTo(Verdict.Kind.SERVICE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "85123A", "10002", "DCGS0003", "15056bl" })
	void stockCodesAreGoods(String stockCode) {
		assertThat(verdict("536365", stockCode, "TEXT", 1, "1.0")).isEqualTo(Verdict.Kind.GOODS);
	}

	@ParameterizedTest
	@CsvSource({ "C536365, TEXT, -1, 0.0, CANCELLATION", "C536365, '', -1, 1.0, CANCELLATION",
			"C536365, TEXT, 1, 1.0, REJECTED", "536365, TEXT, -1, 1.0, ADJUSTMENT", "536365, '', -1, 0.0, ADJUSTMENT",
			"536365, TEXT, 0, 1.0, REJECTED", "536365, '', 1, 1.0, REJECTED", "536365, TEXT, 1, 0.0, REJECTED",
			"536365, TEXT, 1, -1.0, REJECTED", "536365, TEXT, 1, 0.001, GOODS" })
	void everyKindOfDirtHasItsVerdict(String invoice, String description, long quantity, String price,
			Verdict.Kind expected) {
		assertThat(verdict(invoice, "85123A", description, quantity, price)).isEqualTo(expected);
	}

	@Test
	void aVerdictTellsItsReason() {
		assertThat(RetailRules.verdict(line("536365", "DOT", "TEXT", 1, "1.0")).reason())
			.isEqualTo("DOT is postage of a web order, not goods");
	}

	private static Verdict.Kind verdict(String invoice, String stockCode, String description, long quantity,
			String price) {
		return RetailRules.verdict(line(invoice, stockCode, description, quantity, price)).kind();
	}

	private static RetailLine line(String invoice, String stockCode, String description, long quantity, String price) {
		return new RetailLine(2, invoice, stockCode, description, quantity, LocalDateTime.of(2010, 12, 1, 8, 0),
				new BigDecimal(price), "17850", "United Kingdom");
	}

}
