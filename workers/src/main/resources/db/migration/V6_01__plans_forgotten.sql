ALTER TABLE plan_run
  ADD COLUMN forgotten_at DATETIME(6) NULL COMMENT 'when its items were forgotten but for those that were ordered; NULL: all are there' AFTER closed_at;
