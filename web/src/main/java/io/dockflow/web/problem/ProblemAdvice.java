package io.dockflow.web.problem;

import java.util.List;
import java.util.Optional;

import io.dockflow.adjustments.InvalidAdjustment;
import io.dockflow.engine.EngineRefusal;
import io.dockflow.integration.retail.RetailFileRejected;
import io.dockflow.inventory.InsufficientStock;
import io.dockflow.inventory.PostingConflict;
import io.dockflow.purchasing.InvalidPurchaseOrder;
import io.dockflow.returns.InvalidReturn;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.ScanRefused;
import io.dockflow.transfers.InvalidTransfer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

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

	/** The file itself is wrong, not the state it meets. */
	@ExceptionHandler
	ProblemDetail fileRejected(RetailFileRejected ex) {
		return problem(HttpStatus.UNPROCESSABLE_ENTITY, ex.getMessage());
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
	ProblemDetail invalid(InvalidAdjustment ex) {
		return invalid(new InvalidFields(ex.errors()));
	}

	@ExceptionHandler
	ProblemDetail invalid(InvalidTransfer ex) {
		return invalid(new InvalidFields(ex.errors()));
	}

	@ExceptionHandler
	ProblemDetail invalid(InvalidReturn ex) {
		return invalid(new InvalidFields(ex.errors()));
	}

	@ExceptionHandler
	ProblemDetail invalid(InvalidPurchaseOrder ex) {
		return invalid(new InvalidFields(ex.errors()));
	}

	@ExceptionHandler
	ProblemDetail headerMissing(MissingRequestHeaderException ex) {
		return problem(HttpStatus.BAD_REQUEST,
				"Expected the header %s, but it is missing. Make a value of your own per intention and repeat it with each try."
					.formatted(ex.getHeaderName()));
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
		return LoginProblem.of(ex);
	}

	@ExceptionHandler
	ProblemDetail unfit(DataIntegrityViolationException ex) {
		LOG.warn("The database refused a value that nothing before it did", ex);
		return problem(HttpStatus.UNPROCESSABLE_ENTITY,
				"Expected values that the warehouse can keep, but one is too long, too large or names something unknown. Correct it.");
	}

	@ExceptionHandler({ TransientDataAccessException.class, NonTransientDataAccessResourceException.class,
			CannotCreateTransactionException.class })
	ProblemDetail databaseAway(RuntimeException ex) {
		LOG.warn("The database could not answer a request: {}", ex.getMessage());
		return problem(HttpStatus.SERVICE_UNAVAILABLE, "The database cannot answer now. Try again in a moment.");
	}

	@ExceptionHandler
	ProblemDetail wrongType(MethodArgumentTypeMismatchException ex) {
		return wrongValue(ex.getName(), ex.getRequiredType(), ex.getValue());
	}

	private static ProblemDetail wrongValue(String name, @Nullable Class<?> type, @Nullable Object value) {
		return problem(HttpStatus.BAD_REQUEST, "Expected %s to be %s, but it is '%s'. Correct the address."
			.formatted(name, UnreadableJson.kind(type), value));
	}

	/** The browser went away; nobody reads an answer. */
	@Override
	protected @Nullable ResponseEntity<Object> handleAsyncRequestNotUsableException(AsyncRequestNotUsableException ex,
			WebRequest request) {
		LOG.debug("A client closed its connection", ex);
		return null;
	}

	@ExceptionHandler
	@Nullable ProblemDetail unexpected(Exception ex) {
		if (DisconnectedClientHelper.isClientDisconnectedException(ex)) {
			LOG.debug("A client closed its connection", ex);
			return null;
		}
		LOG.error("A request failed unexpectedly", ex);
		return problem(HttpStatus.INTERNAL_SERVER_ERROR,
				"Dockflow could not do this because of a fault of its own. Try again; if it stays, tell an administrator the time of day, so that they find it in the log.");
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		Optional<TypeMismatchException> mismatch = ex.getBindingResult()
			.getFieldErrors()
			.stream()
			.filter(org.springframework.validation.FieldError::isBindingFailure)
			.filter((error) -> error.contains(TypeMismatchException.class))
			.map((error) -> error.unwrap(TypeMismatchException.class))
			.findFirst();
		if (mismatch.isPresent()) {
			return ResponseEntity.badRequest()
				.body(wrongValue(ex.getBindingResult().getFieldErrors().getFirst().getField(),
						mismatch.get().getRequiredType(), mismatch.get().getValue()));
		}
		List<FieldError> errors = ex.getBindingResult()
			.getFieldErrors()
			.stream()
			.map((error) -> new FieldError(error.getField(),
					"%s %s. Correct it.".formatted(error.getField(), error.getDefaultMessage())))
			.toList();
		return ResponseEntity.unprocessableEntity().body(invalid(new InvalidFields(errors)));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (ex.getCause() instanceof RequestSizeLimit.TooLarge
				|| (ex.getCause() != null && ex.getCause().getCause() instanceof RequestSizeLimit.TooLarge)) {
			return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).body(RequestSizeLimit.problem());
		}
		return ResponseEntity.badRequest()
			.body(problem(HttpStatus.BAD_REQUEST, UnreadableJson.sentence(ex.getCause())));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
			MissingServletRequestParameterException ex, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		return ResponseEntity.badRequest()
			.body(problem(HttpStatus.BAD_REQUEST, "Expected the parameter %s, but it is missing. Add it to the address."
				.formatted(ex.getParameterName())));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(HttpMediaTypeNotSupportedException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return ResponseEntity.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
			.body(problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
					"Expected a body of type %s, but it says %s. Set the header Content-Type.".formatted(
							MediaType.toString(ex.getSupportedMediaTypes()),
							(ex.getContentType() != null) ? ex.getContentType() : "nothing")));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return ResponseEntity.status(HttpStatus.NOT_FOUND)
			.body(problem(HttpStatus.NOT_FOUND, "There is nothing at /%s. Check the address; /api/docs lists them."
				.formatted(ex.getResourcePath())));
	}

	private static ProblemDetail problem(HttpStatus status, @Nullable String detail) {
		return ProblemDetail.forStatusAndDetail(status, (detail != null) ? detail : status.getReasonPhrase());
	}

	private static ProblemDetail withErrors(ProblemDetail problem, List<FieldError> errors) {
		problem.setProperty("errors", errors);
		return problem;
	}

}
