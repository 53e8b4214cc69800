package io.dockflow.shared;

/**
 * Why a form's field cannot be accepted.
 */
public record FieldError(String field, String message) {

}
