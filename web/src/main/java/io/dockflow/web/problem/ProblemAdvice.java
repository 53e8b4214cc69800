package io.dockflow.web.problem;

import java.util.List;

import io.dockflow.engine.EngineRefusal;
import io.dockflow.inventory.InsufficientStock;
import io.dockflow.inventory.PostingConflict;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.ScanRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns what the warehouse, the engine or the request's form refuses into problems.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

	@ExceptionHandler
	ProblemDetail notFound(NotFound ex) {
		return problem(HttpStatus.NOT_FOUND, ex.getMessage());
	}

	@ExceptionHandler
	ProblemDetail conflict(BusinessRuleViolation ex) {
		return problem(HttpStatus.CONFLICT, ex.getMessage());
	}

	@ExceptionHandler({ InsufficientStock.class, PostingConflict.class })
	ProblemDetail stockConflict(RuntimeException ex) {
		return problem(HttpStatus.CONFLICT, ex.getMessage());
	}

	@ExceptionHandler
	ProblemDetail scanRefused(ScanRefused ex) {
		return problem(HttpStatus.UNPROCESSABLE_ENTITY, ex.getMessage());
	}

	@ExceptionHandler
	ProblemDetail invalid(InvalidFields ex) {
		return withErrors(problem(HttpStatus.UNPROCESSABLE_ENTITY, ex.getMessage()), ex.errors());
	}

	@ExceptionHandler
	ProblemDetail invalid(IllegalArgumentException ex) {
		return problem(HttpStatus.UNPROCESSABLE_ENTITY, ex.getMessage());
	}

	@ExceptionHandler
	ProblemDetail refused(EngineRefusal ex) {
		return problem(switch (ex.reason()) {
			case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
			case NOT_FOUND -> HttpStatus.NOT_FOUND;
			case CONFLICT -> HttpStatus.CONFLICT;
			case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
		}, ex.getMessage());
	}

	@ExceptionHandler
	ProblemDetail unauthenticated(AuthenticationException ex) {
		return problem(HttpStatus.UNAUTHORIZED, ex.getMessage());
	}

	@ExceptionHandler
	ProblemDetail wrongType(MethodArgumentTypeMismatchException ex) {
		return problem(HttpStatus.BAD_REQUEST,
				"Expected %s to be a %s, but it is '%s'. Correct the address.".formatted(ex.getName(),
						(ex.getRequiredType() != null) ? ex.getRequiredType().getSimpleName() : "value",
						ex.getValue()));
	}

	/** The browser went away; nobody reads an answer. */
	@Override
	protected @Nullable ResponseEntity<Object> handleAsyncRequestNotUsableException(AsyncRequestNotUsableException ex,
			WebRequest request) {
		LOG.debug("A client closed its connection", ex);
		return null;
	}

	@ExceptionHandler
	ProblemDetail unexpected(Exception ex) {
		LOG.error("A request failed unexpectedly", ex);
		return problem(HttpStatus.INTERNAL_SERVER_ERROR,
				"Dockflow could not do this because of a fault of its own. Try again; if it stays, tell an administrator the time of day, so that they find it in the log.");
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<FieldError> errors = ex.getBindingResult()
			.getFieldErrors()
			.stream()
			.map((error) -> new FieldError(error.getField(),
					"%s %s.".formatted(error.getField(), error.getDefaultMessage())))
			.toList();
		return ResponseEntity.unprocessableEntity().body(invalid(new InvalidFields(errors)));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		String cause = String.valueOf(ex.getMostSpecificCause().getMessage()).lines().findFirst().orElse("");
		return ResponseEntity.badRequest()
			.body(problem(HttpStatus.BAD_REQUEST,
					"Expected a JSON body of the documented form, but it cannot be read: %s. See /api/docs."
						.formatted(cause)));
	}

	private static ProblemDetail problem(HttpStatus status, @Nullable String detail) {
		return ProblemDetail.forStatusAndDetail(status, (detail != null) ? detail : status.getReasonPhrase());
	}

	private static ProblemDetail withErrors(ProblemDetail problem, List<FieldError> errors) {
		problem.setProperty("errors", errors);
		return problem;
	}

}
