CREATE TABLE put_away_claim (
  handling_unit_id CHAR(18)    NOT NULL PRIMARY KEY,
  location_id      VARCHAR(30) NOT NULL,
  item_id          VARCHAR(40) NOT NULL,
  lot              VARCHAR(40) NOT NULL,
  weight_grams     BIGINT      NOT NULL,
  volume_mm3       BIGINT      NOT NULL,
  claimed_at       DATETIME(6) NOT NULL,
  KEY ix_put_away_claim_location (location_id),
  KEY ix_put_away_claim_item (item_id),
  CONSTRAINT fk_put_away_claim_unit FOREIGN KEY (handling_unit_id) REFERENCES handling_unit (handling_unit_id),
  CONSTRAINT fk_put_away_claim_location FOREIGN KEY (location_id) REFERENCES location (location_id),
  CONSTRAINT fk_put_away_claim_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'A unit on its way to a location, whose capacity it already takes';
