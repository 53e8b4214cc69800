package io.dockflow.integration.retail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole public file, where it is: it is not part of the project.
 */
class PublicRetailFileTests {

	private static final Logger log = LoggerFactory.getLogger(PublicRetailFileTests.class);

	private static final String PLACE = "shared/data/online-retail/online-retail.csv.gz";

	@Test
	void everyOneOfItsLinesGetsAVerdictWithinSeconds() throws IOException {
		var file = publicFile();
		var kinds = new EnumMap<Verdict.Kind, Long>(Verdict.Kind.class);
		var invoices = new HashSet<String>();
		var began = Instant.now();

		try (var stream = Files.newInputStream(file)) {
			RetailFile.open(stream).forEachRemaining((row) -> {
				var line = ((RetailRow.Readable) row).line();
				kinds.merge(RetailRules.verdict(line).kind(), 1L, Long::sum);
				invoices.add(line.invoice());
			});
		}

		assertThat(kinds.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(541_909);
		assertThat(invoices).hasSize(25_900);
		assertThat(kinds).isEqualTo(expected());
		assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(20));
	}

	/** Counted independently with a few lines of another language. */
	private static Map<Verdict.Kind, Long> expected() {
		return Map.of(Verdict.Kind.GOODS, 527_758L, Verdict.Kind.CANCELLATION, 8_704L, Verdict.Kind.SERVICE, 2_950L,
				Verdict.Kind.ADJUSTMENT, 1_336L, Verdict.Kind.REJECTED, 1_161L);
	}

	private static Path publicFile() {
		var file = Stream.iterate(Path.of("").toAbsolutePath(), (path) -> path != null, Path::getParent)
			.map((path) -> path.resolve(PLACE))
			.filter(Files::isReadable)
			.findFirst();
		if (file.isEmpty()) {
			log.warn("SKIPPED: {} is in no folder above {}; the public retail file is not tested.", PLACE,
					Path.of("").toAbsolutePath());
		}
		Assumptions.assumeTrue(file.isPresent(), "The public retail file is not here: " + PLACE);
		return file.orElseThrow();
	}

}
