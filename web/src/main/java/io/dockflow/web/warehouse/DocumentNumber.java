package io.dockflow.web.warehouse;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/**
 * A sender's own number of a document. It becomes part of an address, so it holds nothing
 * that has a meaning there.
 */
@Documented
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "[^\\s/\\\\;%?#\\p{Cntrl}][^/\\\\;%?#\\p{Cntrl}]{0,33}")
public @interface DocumentNumber {

	String message() default "must have 1 to 34 characters and none of / \\\\ ; % ? #";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
