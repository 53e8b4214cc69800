ALTER TABLE transfer_order
  ADD COLUMN scanning BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'the picker scans; lines that were not are not picked' AFTER state,
  ADD COLUMN scan_location VARCHAR(30) NULL COMMENT 'the bin that was scanned last' AFTER scanning;

CREATE TABLE transfer_pick (
  transfer_number  VARCHAR(40) NOT NULL,
  pick             INT         NOT NULL,
  line             INT         NOT NULL,
  reservation_id   BIGINT      NOT NULL COMMENT 'no foreign key: it is gone once used up',
  location_id      VARCHAR(30) NOT NULL,
  item_id          VARCHAR(40) NOT NULL,
  lot              VARCHAR(40) NOT NULL,
  handling_unit_id VARCHAR(18) NOT NULL,
  quantity         BIGINT      NOT NULL CHECK (quantity > 0),
  picked           BIGINT      NOT NULL DEFAULT 0,
  state            ENUM ('OPEN', 'DONE', 'SHORT') NOT NULL DEFAULT 'OPEN',
  PRIMARY KEY (transfer_number, pick),
  KEY ix_transfer_pick_line (transfer_number, line),
  KEY ix_transfer_pick_location (location_id),
  CONSTRAINT fk_transfer_pick_line FOREIGN KEY (transfer_number, line) REFERENCES transfer_line (transfer_number, line),
  CONSTRAINT fk_transfer_pick_location FOREIGN KEY (location_id) REFERENCES location (location_id),
  CONSTRAINT ck_transfer_pick CHECK (picked BETWEEN 0 AND quantity)
) COMMENT 'Where the picker takes what of a transfer';

CREATE TABLE transfer_sent (
  transfer_number VARCHAR(40) NOT NULL,
  sent_line       INT         NOT NULL COMMENT 'as the stock on the way is reserved',
  line            INT         NOT NULL,
  item_id         VARCHAR(40) NOT NULL,
  lot             VARCHAR(40) NOT NULL,
  quantity        BIGINT      NOT NULL CHECK (quantity > 0),
  counted         BIGINT      NULL COMMENT 'of the count that is going on; NULL: not counted yet',
  received        BIGINT      NOT NULL DEFAULT 0,
  lost            BIGINT      NOT NULL DEFAULT 0,
  PRIMARY KEY (transfer_number, sent_line),
  KEY ix_transfer_sent_line (transfer_number, line),
  KEY ix_transfer_sent_item (item_id),
  CONSTRAINT fk_transfer_sent_line FOREIGN KEY (transfer_number, line) REFERENCES transfer_line (transfer_number, line),
  CONSTRAINT ck_transfer_sent CHECK (received >= 0 AND lost >= 0 AND received + lost <= quantity)
) COMMENT 'What left the source, by item and lot, and what became of it';
