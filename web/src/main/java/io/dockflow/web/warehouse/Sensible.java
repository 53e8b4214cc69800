package io.dockflow.web.warehouse;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A time that a warehouse can mean: in this century.
 */
@Documented
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Sensible.InThisCentury.class)
public @interface Sensible {

	String message() default "must be between the years 2000 and 2100";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Nothing given is nothing wrong. */
	final class InThisCentury implements ConstraintValidator<Sensible, Instant> {

		private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

		private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

		@Override
		public boolean isValid(@Nullable Instant time, ConstraintValidatorContext context) {
			return time == null || (!time.isBefore(FIRST) && time.isBefore(LAST));
		}

	}

}
