package io.dockflow.shared;

import java.util.Locale;
import java.util.Set;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SequenceNumbers implements BusinessNumbers {

	private static final Set<String> PREFIXES = Set.of("ASN", "GRN", "SO", "WAVE", "PL", "SH", "LD", "ADJ", "CHECK",
			"PO", "CNT", "TR", "REV", "PLAN", "RPL", "RET");

	private final JdbcClient jdbc;

	private final String companyPrefix;

	SequenceNumbers(JdbcClient jdbc, @Value("${dockflow.gs1.company-prefix:4012345}") String companyPrefix) {
		this.jdbc = jdbc;
		this.companyPrefix = companyPrefix;
	}

	@Override
	public String next(String prefix) {
		if (!PREFIXES.contains(prefix)) {
			throw new IllegalArgumentException(
					"Expected a prefix of %s, but got '%s'. Add a sequence by a migration first.".formatted(PREFIXES,
							prefix));
		}
		return "%s-%06d".formatted(prefix, nextValue("number_" + prefix.toLowerCase(Locale.ROOT)));
	}

	@Override
	public String nextSscc() {
		return Sscc.of(0, this.companyPrefix, nextValue("number_sscc")).value();
	}

	private long nextValue(String sequence) {
		return this.jdbc.sql("SELECT NEXT VALUE FOR " + sequence).query(Long.class).single();
	}

}
