CREATE INDEX login_failure_age ON login_failure (failed_at);
