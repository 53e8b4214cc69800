package io.dockflow.engine;

import java.util.regex.Pattern;

import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;

/**
 * The client's exceptions as sentences.
 */
final class CamundaRefusals {

	/** How the broker begins, which says nothing to a person. */
	private static final Pattern REJECTION = Pattern.compile("^Command '\\w+' rejected with code '\\w+': ");

	private CamundaRefusals() {
	}

	static EngineRefusal of(String command, RuntimeException failure) {
		if (failure instanceof ClientStatusException status) {
			var reason = switch (status.getStatusCode()) {
				case INVALID_ARGUMENT, OUT_OF_RANGE -> EngineRefusal.Reason.INVALID;
				case NOT_FOUND -> EngineRefusal.Reason.NOT_FOUND;
				case FAILED_PRECONDITION, ALREADY_EXISTS -> EngineRefusal.Reason.CONFLICT;
				default -> EngineRefusal.Reason.UNAVAILABLE;
			};
			return refusal(command, reason, status.getStatus().getDescription(), failure);
		}
		if (failure instanceof ClientHttpException http) {
			var reason = switch (http.code()) {
				case 400, 422 -> EngineRefusal.Reason.INVALID;
				case 404 -> EngineRefusal.Reason.NOT_FOUND;
				case 409 -> EngineRefusal.Reason.CONFLICT;
				default -> EngineRefusal.Reason.UNAVAILABLE;
			};
			var detail = (failure instanceof ProblemException problem && problem.details() != null)
					? problem.details().getDetail() : http.reason();
			return refusal(command, reason, detail, failure);
		}
		return refusal(command, EngineRefusal.Reason.UNAVAILABLE, failure.getMessage(), failure);
	}

	private static EngineRefusal refusal(String command, EngineRefusal.Reason reason,
			@org.jspecify.annotations.Nullable String detail, RuntimeException failure) {
		var words = (detail != null) ? REJECTION.matcher(detail.strip()).replaceFirst("") : "it gave no reason";
		var stop = words.endsWith(".") ? "" : ".";
		var message = switch (reason) {
			case INVALID -> "The engine refused to %s: %s%s Correct it and try again.".formatted(command, words, stop);
			case NOT_FOUND, CONFLICT ->
				"The engine refused to %s: %s%s Refresh the page and look again.".formatted(command, words, stop);
			case UNAVAILABLE -> "The engine cannot %s now: %s%s Try again in a moment.".formatted(command, words, stop);
		};
		return new EngineRefusal(reason, message, failure);
	}

}
