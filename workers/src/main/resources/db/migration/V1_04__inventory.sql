CREATE TABLE lot (
  item_id       VARCHAR(40) NOT NULL,
  lot           VARCHAR(40) NOT NULL,
  expiry        DATE        NULL,
  first_seen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (item_id, lot),
  CONSTRAINT fk_lot_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'A batch of an item with its expiry';

CREATE TABLE handling_unit (
  handling_unit_id CHAR(18)    NOT NULL PRIMARY KEY,
  kind             ENUM ('PALLET', 'CASE', 'TOTE', 'PARCEL') NOT NULL,
  site_id          VARCHAR(10) NOT NULL,
  location_id      VARCHAR(30) NOT NULL,
  state            ENUM ('OPEN', 'CLOSED', 'SHIPPED', 'EMPTY') NOT NULL,
  document         VARCHAR(40) NULL,
  weight_grams     BIGINT      NULL,
  created_at       DATETIME(6) NOT NULL,
  KEY ix_handling_unit_location (location_id),
  KEY ix_handling_unit_site (site_id),
  KEY ix_handling_unit_document (document),
  CONSTRAINT fk_handling_unit_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_handling_unit_location FOREIGN KEY (location_id) REFERENCES location (location_id)
) COMMENT 'A pallet, tote or parcel that moves as one, known by its SSCC';

CREATE TABLE stock (
  id               BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  site_id          VARCHAR(10) NOT NULL,
  location_id      VARCHAR(30) NOT NULL,
  item_id          VARCHAR(40) NOT NULL,
  lot              VARCHAR(40) NOT NULL DEFAULT '',
  handling_unit_id VARCHAR(18) NOT NULL DEFAULT '',
  status           VARCHAR(12) NOT NULL,
  owner            VARCHAR(20) NOT NULL DEFAULT '',
  quantity         BIGINT      NOT NULL,
  reserved         BIGINT      NOT NULL DEFAULT 0,
  received_at      DATETIME(6) NOT NULL COMMENT 'when the oldest of it came in, for first in first out',
  UNIQUE KEY uq_stock_cell (site_id, location_id, item_id, lot, handling_unit_id, status, owner),
  KEY ix_stock_item (item_id, site_id, status),
  KEY ix_stock_location (location_id),
  KEY ix_stock_handling_unit (handling_unit_id),
  CONSTRAINT fk_stock_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_stock_location FOREIGN KEY (location_id) REFERENCES location (location_id),
  CONSTRAINT fk_stock_item FOREIGN KEY (item_id) REFERENCES item (item_id),
  CONSTRAINT ck_stock_status CHECK (status IN ('AVAILABLE', 'INSPECTION', 'BLOCKED', 'DAMAGED', 'EXPIRED', 'RETURNED')),
  CONSTRAINT ck_stock_quantity CHECK (quantity >= 0),
  CONSTRAINT ck_stock_reserved CHECK (reserved >= 0 AND reserved <= quantity)
) COMMENT 'The balance: one row per place, item, lot, handling unit, status and owner; derived from the ledger';

CREATE TABLE stock_posting (
  id                   BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  idempotency_key      VARCHAR(190) NOT NULL,
  body_hash            BINARY(32)   NOT NULL,
  movement_type        VARCHAR(20)  NOT NULL,
  reason               VARCHAR(200) NOT NULL,
  posted_by            VARCHAR(60)  NOT NULL,
  process_instance_key BIGINT       NULL,
  document             VARCHAR(40)  NOT NULL,
  effective_at         DATETIME(6)  NOT NULL,
  posted_at            DATETIME(6)  NOT NULL,
  UNIQUE KEY uq_stock_posting_key (idempotency_key),
  KEY ix_stock_posting_document (document),
  KEY ix_stock_posting_effective (effective_at)
) COMMENT 'The head of each effect on stock: why, who, when, and the key that keeps it from happening twice';

CREATE TABLE stock_movement (
  id                    BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  posting_id            BIGINT      NOT NULL,
  item_id               VARCHAR(40) NOT NULL,
  quantity              BIGINT      NOT NULL CHECK (quantity > 0),
  counterpart           ENUM ('SUPPLIER', 'CUSTOMER', 'ADJUSTMENT', 'OPENING') NULL,
  from_site_id          VARCHAR(10) NULL,
  from_location_id      VARCHAR(30) NULL,
  from_lot              VARCHAR(40) NULL,
  from_handling_unit_id VARCHAR(18) NULL,
  from_status           VARCHAR(12) NULL,
  from_owner            VARCHAR(20) NULL,
  to_site_id            VARCHAR(10) NULL,
  to_location_id        VARCHAR(30) NULL,
  to_lot                VARCHAR(40) NULL,
  to_handling_unit_id   VARCHAR(18) NULL,
  to_status             VARCHAR(12) NULL,
  to_owner              VARCHAR(20) NULL,
  reservation_id        BIGINT      NULL COMMENT 'the reservation it fulfilled, which is gone once used up',
  KEY ix_stock_movement_posting (posting_id),
  KEY ix_stock_movement_item (item_id),
  KEY ix_stock_movement_from (from_location_id),
  KEY ix_stock_movement_to (to_location_id),
  CONSTRAINT fk_stock_movement_posting FOREIGN KEY (posting_id) REFERENCES stock_posting (id),
  CONSTRAINT fk_stock_movement_item FOREIGN KEY (item_id) REFERENCES item (item_id),
  CONSTRAINT fk_stock_movement_from FOREIGN KEY (from_location_id) REFERENCES location (location_id),
  CONSTRAINT fk_stock_movement_to FOREIGN KEY (to_location_id) REFERENCES location (location_id),
  CONSTRAINT ck_stock_movement_sides CHECK ((from_location_id IS NULL OR to_location_id IS NULL) = (counterpart IS NOT NULL)),
  CONSTRAINT ck_stock_movement_one_side CHECK (from_location_id IS NOT NULL OR to_location_id IS NOT NULL)
) COMMENT 'The ledger: double entries, appended and never changed';

CREATE TRIGGER stock_movement_no_update BEFORE UPDATE ON stock_movement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The ledger is append-only: post a reversal instead of changing a movement';
CREATE TRIGGER stock_movement_no_delete BEFORE DELETE ON stock_movement FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The ledger is append-only: post a reversal instead of deleting a movement';

CREATE TABLE reservation (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  document   VARCHAR(40) NOT NULL,
  line       INT         NOT NULL,
  stock_id   BIGINT      NOT NULL,
  quantity   BIGINT      NOT NULL CHECK (quantity > 0),
  created_at DATETIME(6) NOT NULL,
  KEY ix_reservation_document (document, line),
  KEY ix_reservation_stock (stock_id),
  CONSTRAINT fk_reservation_stock FOREIGN KEY (stock_id) REFERENCES stock (id)
) COMMENT 'Open hard reservations; stock.reserved is their sum per balance row';

CREATE TABLE stock_promise (
  document   VARCHAR(40) NOT NULL,
  line       INT         NOT NULL,
  site_id    VARCHAR(10) NOT NULL,
  item_id    VARCHAR(40) NOT NULL,
  requested  BIGINT      NOT NULL CHECK (requested >= 0),
  promised   BIGINT      NOT NULL,
  PRIMARY KEY (document, line),
  KEY ix_stock_promise_item (item_id, site_id),
  KEY ix_stock_promise_site (site_id),
  CONSTRAINT fk_stock_promise_item FOREIGN KEY (item_id) REFERENCES item (item_id),
  CONSTRAINT fk_stock_promise_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT ck_stock_promise CHECK (promised >= 0 AND promised <= requested)
) COMMENT 'Soft promises: a right to quantity at a site, in no particular cell';

CREATE TABLE stock_promise_guard (
  site_id VARCHAR(10) NOT NULL,
  item_id VARCHAR(40) NOT NULL,
  PRIMARY KEY (site_id, item_id)
) COMMENT 'One row per item and site that promises of it lock, so that they come one after the other';
