import type { FieldError } from "../api/types";

/** The server's refusals by field. */
export const byField = (errors: FieldError[]): Record<string, string> => Object.fromEntries(errors.map(({ field, message }) => [field, message]));
