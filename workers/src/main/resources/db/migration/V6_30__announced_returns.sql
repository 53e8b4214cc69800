ALTER TABLE recorded_return
  ADD COLUMN announced_as VARCHAR(40) NULL COMMENT 'the return that brings the goods back, once it is announced' AFTER effect,
  ADD KEY ix_recorded_return_announced (announced_as),
  ADD CONSTRAINT fk_recorded_return_announced FOREIGN KEY (announced_as) REFERENCES customer_return (return_number);
