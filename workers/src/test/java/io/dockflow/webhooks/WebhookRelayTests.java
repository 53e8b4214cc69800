package io.dockflow.webhooks;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookRelayTests {

	/** The example of RFC 4231, section 4.3. */
	@Test
	void signsAsTheStandardSays() {
		assertThat(WebhookRelay.signature("Jefe", "what do ya want for nothing?"))
			.isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
	}

	@Test
	void triesLessAndLessOftenForADay() {
		var total = Duration.ZERO;
		var attempts = 0;
		for (var pause = WebhookRelay.pause(0); pause != null; pause = WebhookRelay.pause(++attempts)) {
			assertThat(pause).isLessThanOrEqualTo(Duration.ofHours(1));
			total = total.plus(pause);
		}

		assertThat(WebhookRelay.pause(0)).isEqualTo(Duration.ofSeconds(5));
		assertThat(total).isBetween(Duration.ofHours(20), Duration.ofHours(30));
	}

}
