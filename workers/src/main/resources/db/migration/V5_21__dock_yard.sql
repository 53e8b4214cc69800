ALTER TABLE dock_appointment
  ADD COLUMN wanted_at DATETIME(6) NULL COMMENT 'when the truck would come if the door were free; NULL: as booked',
  ADD COLUMN due_at    DATETIME(6) NULL COMMENT 'when it should be finished; NULL: as booked',
  ADD COLUMN weight    INT         NOT NULL DEFAULT 1 COMMENT 'points for each second it is late' CHECK (weight >= 0),
  ADD COLUMN movable   BOOLEAN     NOT NULL DEFAULT FALSE COMMENT 'not arrived: other trucks may move it',
  ADD COLUMN goods_x_mm BIGINT     NULL COMMENT 'where its goods go or come from',
  ADD COLUMN goods_y_mm BIGINT     NULL,
  ADD COLUMN pallets   INT         NOT NULL DEFAULT 0 COMMENT 'ways between door and goods' CHECK (pallets >= 0);
