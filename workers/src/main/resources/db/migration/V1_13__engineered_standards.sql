ALTER TABLE labour_standard
  ADD COLUMN seconds_per_lift     DOUBLE NOT NULL DEFAULT 0 COMMENT 'raising or lowering a load once' CHECK (seconds_per_lift >= 0),
  ADD COLUMN seconds_per_kilogram DOUBLE NOT NULL DEFAULT 0 COMMENT 'weight moved by hand' CHECK (seconds_per_kilogram >= 0);

-- A put-away lifts its unit once; that was part of the set-up.
UPDATE labour_standard SET fixed_seconds = fixed_seconds - 15, seconds_per_lift = 15
WHERE task_kind = 'put-away' AND fixed_seconds >= 15;
