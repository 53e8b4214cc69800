CREATE SEQUENCE number_cnt START WITH 1 INCREMENT BY 1 CACHE 20;

CREATE TABLE stock_count (
  count_number     VARCHAR(40)  NOT NULL PRIMARY KEY,
  idempotency_key  VARCHAR(150) NOT NULL,
  site_id          VARCHAR(10)  NOT NULL,
  location_id      VARCHAR(30)  NOT NULL,
  item_id          VARCHAR(40)  NULL COMMENT 'NULL: everything in the location',
  cause            ENUM ('PLANNED', 'SPOT', 'SHORT_PICK') NOT NULL,
  state            ENUM ('OPEN', 'COUNTED', 'ADJUSTED') NOT NULL,
  open_key         VARCHAR(80)  NULL COMMENT 'location and item while it is open; NULL afterwards',
  requested_by     VARCHAR(60)  NOT NULL,
  requested_at     DATETIME(6)  NOT NULL,
  decision         VARCHAR(20)  NULL COMMENT 'how the supervisor settled it; NULL: nobody had to',
  decided_by       VARCHAR(60)  NULL COMMENT 'who stands for the difference: the supervisor, or whoever counted the same again',
  decided_at       DATETIME(6)  NULL,
  decision_note    VARCHAR(500) NULL,
  closed_at        DATETIME(6)  NULL,
  UNIQUE KEY uq_stock_count_key (idempotency_key),
  UNIQUE KEY uq_stock_count_open (open_key),
  KEY ix_stock_count_site (site_id, state, requested_at),
  KEY ix_stock_count_location (location_id, item_id),
  KEY ix_stock_count_item (item_id),
  CONSTRAINT fk_stock_count_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_stock_count_location FOREIGN KEY (location_id) REFERENCES location (location_id),
  CONSTRAINT fk_stock_count_item FOREIGN KEY (item_id) REFERENCES item (item_id),
  CONSTRAINT ck_stock_count_open CHECK ((state = 'OPEN') = (open_key IS NOT NULL))
) COMMENT 'Somebody wants to know what is in a location, and what became of it';

CREATE TABLE count_round (
  count_number VARCHAR(40) NOT NULL,
  round        INT         NOT NULL CHECK (round > 0),
  position     BIGINT      NOT NULL COMMENT 'the last movement of the ledger before it began: what moved later is netted',
  opened_at    DATETIME(6) NOT NULL,
  scanning     BOOLEAN     NOT NULL DEFAULT FALSE COMMENT 'the bin was scanned: every line comes from the scanner',
  counted_by   VARCHAR(60) NULL,
  counted_at   DATETIME(6) NULL,
  PRIMARY KEY (count_number, round),
  CONSTRAINT fk_count_round_count FOREIGN KEY (count_number) REFERENCES stock_count (count_number)
) COMMENT 'One person counts, without knowing what the books say';

CREATE TABLE count_line (
  count_number VARCHAR(40) NOT NULL,
  round        INT         NOT NULL,
  item_id      VARCHAR(40) NOT NULL,
  lot          VARCHAR(40) NOT NULL,
  quantity     BIGINT      NOT NULL COMMENT 'base units seen, 0 when it was not there' CHECK (quantity >= 0),
  booked       BIGINT      NULL COMMENT 'base units that should have been there, movements meanwhile netted; NULL until compared',
  difference   BIGINT      NULL COMMENT 'seen less booked; NULL until compared',
  PRIMARY KEY (count_number, round, item_id, lot),
  KEY ix_count_line_item (item_id),
  CONSTRAINT fk_count_line_round FOREIGN KEY (count_number, round) REFERENCES count_round (count_number, round),
  CONSTRAINT fk_count_line_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'What was seen of an item and lot, and how far it is from the books';

CREATE TABLE location_count (
  location_id     VARCHAR(30) NOT NULL,
  item_id         VARCHAR(40) NOT NULL DEFAULT '' COMMENT 'empty: the whole location',
  last_counted_at DATETIME(6) NOT NULL,
  count_number    VARCHAR(40) NOT NULL,
  PRIMARY KEY (location_id, item_id),
  KEY ix_location_count_count (count_number),
  CONSTRAINT fk_location_count_location FOREIGN KEY (location_id) REFERENCES location (location_id),
  CONSTRAINT fk_location_count_count FOREIGN KEY (count_number) REFERENCES stock_count (count_number)
) COMMENT 'When a location was counted last';
