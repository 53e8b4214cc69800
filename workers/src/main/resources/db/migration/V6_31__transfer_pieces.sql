ALTER TABLE transfer_pick
  ADD COLUMN serial VARCHAR(40) NOT NULL DEFAULT '' COMMENT 'the numbered piece to take; empty for items without serial numbers' AFTER handling_unit_id,
  ADD CONSTRAINT ck_transfer_pick_piece CHECK (serial = '' OR quantity = 1);

ALTER TABLE transfer_sent
  ADD COLUMN serial VARCHAR(40) NOT NULL DEFAULT '' COMMENT 'the numbered piece; empty for items without serial numbers' AFTER lot,
  ADD CONSTRAINT ck_transfer_sent_piece CHECK (serial = '' OR quantity = 1);
