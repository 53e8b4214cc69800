package io.dockflow.web.problem;

import java.io.EOFException;
import java.util.List;
import java.util.stream.Stream;

import io.dockflow.engine.EngineRefusal;
import io.dockflow.engine.TaskAlreadyClaimed;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.ScanRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class ProblemAdviceTests {

	private static final Throwable ENGINE = new EOFException();

	static Stream<Arguments> refusals() {
		return Stream.of(Arguments.of(new NotFound("order", "SO-1"), 404, "There is no order SO-1."),
				Arguments.of(new BusinessRuleViolation("Too late to cancel."), 409, "Too late to cancel."),
				Arguments.of(new ScanRefused("Scan the bin first."), 422, "Scan the bin first."),
				Arguments.of(new IllegalArgumentException("Expected keep."), 422, "Expected keep."),
				Arguments.of(new TaskAlreadyClaimed(7, ENGINE), 409, "claimed by somebody else"),
				Arguments.of(refusal(EngineRefusal.Reason.INVALID), 422, "The engine said no."),
				Arguments.of(refusal(EngineRefusal.Reason.NOT_FOUND), 404, "The engine said no."),
				Arguments.of(refusal(EngineRefusal.Reason.UNAVAILABLE), 503, "The engine said no."),
				Arguments.of(new LockedException("Wait five minutes."), 401, "Wait five minutes."),
				Arguments.of(new InternalAuthenticationServiceException("jdbc:mariadb"), 503, "Try again"),
				Arguments.of(new DataIntegrityViolationException("Data too long"), 422, "too long, too large"),
				Arguments.of(new CannotAcquireLockException("1205"), 503, "Try again"),
				Arguments.of(new IllegalStateException("secret"), 500, "a fault of its own"));
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void everyRefusalIsAProblemWithASentence(RuntimeException refusal, int status, String sentence) throws Exception {
		visit(refusal).perform(get("/"))
			.andExpect(status().is(status))
			.andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.detail", containsString(sentence)))
			.andExpect(content().string(not(containsString("jdbc"))))
			.andExpect(content().string(not(containsString("secret"))));
	}

	@Test
	void wrongFieldsComeOneByOne() throws Exception {
		InvalidFields invalid = new InvalidFields(List.of(new FieldError("seal", "Seal is missing. Fill it in.")));

		visit(invalid).perform(get("/"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.detail").value("1 field(s) need correction: Seal is missing. Fill it in."))
			.andExpect(jsonPath("$.errors[0].field").value("seal"))
			.andExpect(jsonPath("$.errors[0].message").value("Seal is missing. Fill it in."));
	}

	private static EngineRefusal refusal(EngineRefusal.Reason reason) {
		return new EngineRefusal(reason, "The engine said no.", ENGINE);
	}

	private static MockMvc visit(RuntimeException refusal) {
		return MockMvcBuilders.standaloneSetup(new Refusing(refusal)).setControllerAdvice(new ProblemAdvice()).build();
	}

	@RestController
	private record Refusing(RuntimeException refusal) {

		@GetMapping("/")
		void refuse() {
			throw this.refusal;
		}

	}

}
