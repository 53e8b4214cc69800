package io.dockflow.processes;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The variables an expression reads, as far as the models' plain FEEL goes: names that
 * are no literal, no keyword and no function.
 */
final class Feel {

	private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");

	private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*(?!\\w|\\s*\\()");

	private static final Pattern NULL_CHECK = Pattern.compile("(\\w+)\\s*!?=\\s*null");

	private static final Set<String> KEYWORDS = Set.of("if", "then", "else", "and", "or", "null", "true", "false");

	private Feel() {
	}

	static Set<String> reads(String expression) {
		if (!expression.startsWith("=")) {
			return Set.of();
		}
		return NAME.matcher(STRING.matcher(expression).replaceAll("\"\""))
			.results()
			.map(MatchResult::group)
			.filter((name) -> !KEYWORDS.contains(name))
			.collect(Collectors.toSet());
	}

	/** The variables it cannot do without: those it does not compare with null. */
	static Set<String> needs(String expression) {
		Set<String> needed = reads(expression);
		NULL_CHECK.matcher(expression).results().map((check) -> check.group(1)).forEach(needed::remove);
		return needed;
	}

}
