package io.dockflow.local;

import java.util.Locale;
import java.util.Optional;

/** A system property, or the environment variable of that name. */
final class Setting {

	private Setting() {
	}

	static Optional<String> of(String property) {
		String value = System.getProperty(property);
		if (value == null) {
			value = System.getenv(property.replace('.', '_').toUpperCase(Locale.ROOT));
		}
		return Optional.ofNullable(value).filter((text) -> !text.isBlank());
	}

}
