ALTER TABLE count_round
  ADD COLUMN ended_position BIGINT NULL COMMENT 'the last movement of the ledger when it was compared; NULL until then' AFTER position;

CREATE TABLE count_carried (
  count_number VARCHAR(40) NOT NULL,
  round        INT         NOT NULL,
  item_id      VARCHAR(40) NOT NULL,
  lot          VARCHAR(40) NOT NULL,
  quantity     BIGINT      NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (count_number, round, item_id, lot),
  KEY ix_count_carried_item (item_id),
  CONSTRAINT fk_count_carried_round FOREIGN KEY (count_number, round) REFERENCES count_round (count_number, round),
  CONSTRAINT fk_count_carried_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'What had left the location on carts when a round began, and was not posted yet';
