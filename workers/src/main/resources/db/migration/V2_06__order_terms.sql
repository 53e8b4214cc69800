ALTER TABLE customer_order
  ADD COLUMN priority INT NOT NULL DEFAULT 50 COMMENT '0 is served first' CHECK (priority BETWEEN 0 AND 99) AFTER due_at,
  ADD COLUMN min_remaining_days INT NOT NULL DEFAULT 0 COMMENT 'shelf life the customer gets at least' CHECK (min_remaining_days >= 0) AFTER priority;
