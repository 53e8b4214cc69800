CREATE TABLE delivery (
  delivery_number       VARCHAR(40) NOT NULL PRIMARY KEY,
  site_id               VARCHAR(10) NOT NULL,
  supplier_id           VARCHAR(20) NOT NULL,
  blind                 BOOLEAN     NOT NULL,
  state                 ENUM ('ANNOUNCED', 'SCHEDULED', 'ARRIVED', 'COUNTING', 'COUNTED', 'RECEIVED', 'CLOSED', 'CANCELLED', 'NO_SHOW') NOT NULL,
  announcement_hash     BINARY(32)  NULL,
  expected_at           DATETIME(6) NOT NULL,
  appointment_at        DATETIME(6) NULL,
  dock_door             VARCHAR(30) NULL,
  arrived_at            DATETIME(6) NULL,
  put_away_at           DATETIME(6) NULL COMMENT 'when its last unit was put away',
  closed_at             DATETIME(6) NULL,
  dock_to_stock_seconds BIGINT      NULL,
  created_at            DATETIME(6) NOT NULL,
  KEY ix_delivery_site (site_id, state),
  KEY ix_delivery_supplier (supplier_id),
  KEY ix_delivery_state (state, expected_at),
  KEY ix_delivery_dock (dock_door),
  CONSTRAINT fk_delivery_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_delivery_supplier FOREIGN KEY (supplier_id) REFERENCES supplier (supplier_id),
  CONSTRAINT fk_delivery_dock FOREIGN KEY (dock_door) REFERENCES location (location_id)
) COMMENT 'A truck load from a supplier, announced or blind';

CREATE TABLE delivery_line (
  delivery_number VARCHAR(40) NOT NULL,
  line            INT         NOT NULL,
  item_id         VARCHAR(40) NOT NULL,
  lot             VARCHAR(40) NOT NULL DEFAULT '',
  expiry          DATE        NULL,
  expected        BIGINT      NOT NULL CHECK (expected > 0),
  PRIMARY KEY (delivery_number, line),
  KEY ix_delivery_line_item (item_id),
  CONSTRAINT fk_delivery_line_delivery FOREIGN KEY (delivery_number) REFERENCES delivery (delivery_number),
  CONSTRAINT fk_delivery_line_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'What the supplier said is on the truck';

CREATE TABLE counted_line (
  delivery_number VARCHAR(40) NOT NULL,
  item_id         VARCHAR(40) NOT NULL,
  lot             VARCHAR(40) NOT NULL DEFAULT '',
  expiry          DATE        NULL,
  quantity        BIGINT      NOT NULL COMMENT 'all that was found, damaged or not' CHECK (quantity >= 0),
  damaged         BIGINT      NOT NULL,
  counted_by      VARCHAR(60) NOT NULL,
  counted_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (delivery_number, item_id, lot),
  KEY ix_counted_line_item (item_id),
  CONSTRAINT fk_counted_line_delivery FOREIGN KEY (delivery_number) REFERENCES delivery (delivery_number),
  CONSTRAINT fk_counted_line_item FOREIGN KEY (item_id) REFERENCES item (item_id),
  CONSTRAINT ck_counted_line_damaged CHECK (damaged >= 0 AND damaged <= quantity)
) COMMENT 'What was found on the truck, per item and lot';

CREATE TABLE receipt (
  receipt_number  VARCHAR(40) NOT NULL PRIMARY KEY,
  delivery_number VARCHAR(40) NOT NULL,
  state           ENUM ('POSTED', 'REVERSED') NOT NULL,
  discrepancy     VARCHAR(20) NOT NULL COMMENT 'none, accept or refuse-excess',
  disposition     VARCHAR(20) NULL COMMENT 'release, rework, block or return',
  posted_at       DATETIME(6) NOT NULL,
  reversed_at     DATETIME(6) NULL,
  KEY ix_receipt_delivery (delivery_number),
  CONSTRAINT fk_receipt_delivery FOREIGN KEY (delivery_number) REFERENCES delivery (delivery_number)
) COMMENT 'Goods receipt note: a counted delivery that became stock';

CREATE TABLE receipt_line (
  receipt_number VARCHAR(40) NOT NULL,
  line           INT         NOT NULL,
  item_id        VARCHAR(40) NOT NULL,
  lot            VARCHAR(40) NOT NULL DEFAULT '',
  good           BIGINT      NOT NULL CHECK (good >= 0),
  damaged        BIGINT      NOT NULL CHECK (damaged >= 0),
  refused        BIGINT      NOT NULL CHECK (refused >= 0),
  PRIMARY KEY (receipt_number, line),
  KEY ix_receipt_line_item (item_id),
  CONSTRAINT fk_receipt_line_receipt FOREIGN KEY (receipt_number) REFERENCES receipt (receipt_number),
  CONSTRAINT fk_receipt_line_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'What of each item was taken in as good, taken in damaged, or refused';
