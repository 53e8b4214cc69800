ALTER TABLE wave
  ADD COLUMN first_come_mm BIGINT NOT NULL DEFAULT 0 COMMENT 'orders on carts as they are due, walked by S-shape',
  ADD COLUMN naive_minutes INT    NOT NULL DEFAULT 0 COMMENT 'pickers'' work by the labour standard, every order alone';
