package io.dockflow.shared;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SsccTests {

	@Test
	void hasTheCheckDigitOfThePublishedExample() {
		assertThat(Sscc.checkDigit("37610425002123456")).isEqualTo(9);
		assertThat(new Sscc("376104250021234569").value()).hasSize(18);
	}

	@Test
	void refusesAWrongCheckDigit() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Sscc("376104250021234568"))
			.withMessageContaining("check digit");
	}

	@Test
	void refusesASerialNumberThatDoesNotFit() {
		assertThatIllegalArgumentException().isThrownBy(() -> Sscc.of(0, "4012345", 1_000_000_000L));
	}

	@Property
	void builtCodesAreRight(@ForAll @LongRange(min = 0, max = 999_999_999) long serial) {
		assertThat(Sscc.of(0, "4012345", serial).value()).matches("\\d{18}");
	}

	@Property
	void oneWrongDigitIsNoticed(@ForAll @LongRange(min = 0, max = 999_999_999) long serial,
			@ForAll @LongRange(min = 0, max = 16) long position) {
		var code = Sscc.of(0, "4012345", serial).value().toCharArray();
		code[(int) position] = (char) ('0' + (code[(int) position] - '0' + 1) % 10);

		assertThatIllegalArgumentException().isThrownBy(() -> new Sscc(new String(code)));
	}

}
