CREATE SEQUENCE number_rev START WITH 1 INCREMENT BY 1 CACHE 20;

CREATE TABLE supplier_order_line (
  order_number       VARCHAR(40) NOT NULL,
  line               INT         NOT NULL,
  supplier_id        VARCHAR(20) NOT NULL,
  item_id            VARCHAR(40) NOT NULL,
  ordered_at         DATETIME(6) NOT NULL,
  due_at             DATETIME(6) NOT NULL COMMENT 'as first promised, or else as needed',
  received_at        DATETIME(6) NULL COMMENT 'when the last of it came',
  quantity           BIGINT      NOT NULL COMMENT 'base units ordered' CHECK (quantity >= 0),
  good               BIGINT      NOT NULL DEFAULT 0 CHECK (good >= 0),
  unit_price_cents   BIGINT      NOT NULL CHECK (unit_price_cents >= 0),
  agreed_price_cents BIGINT      NOT NULL COMMENT 'by the terms of that day' CHECK (agreed_price_cents >= 0),
  closed_at          DATETIME(6) NULL COMMENT 'NULL: still open',
  PRIMARY KEY (order_number, line),
  KEY ix_supplier_order_line_supplier (supplier_id, closed_at),
  KEY ix_supplier_order_line_item (item_id),
  CONSTRAINT fk_supplier_order_line_supplier FOREIGN KEY (supplier_id) REFERENCES supplier (supplier_id),
  CONSTRAINT fk_supplier_order_line_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'How a supplier did on each line it was ordered; cancelled orders are not in it';

CREATE TABLE supplier_receipt (
  receipt_number VARCHAR(40) NOT NULL,
  line           INT         NOT NULL,
  supplier_id    VARCHAR(20) NOT NULL,
  item_id        VARCHAR(40) NOT NULL,
  good           BIGINT      NOT NULL CHECK (good >= 0),
  damaged        BIGINT      NOT NULL CHECK (damaged >= 0),
  refused        BIGINT      NOT NULL CHECK (refused >= 0),
  posted_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (receipt_number, line),
  KEY ix_supplier_receipt_supplier (supplier_id, posted_at),
  KEY ix_supplier_receipt_item (item_id),
  CONSTRAINT fk_supplier_receipt_supplier FOREIGN KEY (supplier_id) REFERENCES supplier (supplier_id),
  CONSTRAINT fk_supplier_receipt_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'In which condition the goods of a supplier came, ordered or not; receipts taken back are not in it';

CREATE TABLE supplier_review (
  review_number          VARCHAR(40)   NOT NULL PRIMARY KEY,
  supplier_id            VARCHAR(20)   NOT NULL,
  requested_by           VARCHAR(60)   NOT NULL,
  requested_at           DATETIME(6)   NOT NULL,
  closed_orders          INT           NULL,
  otif_percent           DECIMAL(5, 2) NULL,
  lead_time_mean         DECIMAL(9, 2) NULL COMMENT 'days',
  lead_time_deviation    DECIMAL(9, 2) NULL COMMENT 'days',
  damaged_percent        DECIMAL(5, 2) NULL,
  price_variance_percent DECIMAL(9, 2) NULL,
  closed_at              DATETIME(6)   NULL,
  decision               ENUM ('KEEP', 'WARN', 'SECOND_SOURCE', 'BLOCK') NULL,
  decided_by             VARCHAR(60)   NULL COMMENT 'NULL: nobody had to',
  note                   VARCHAR(500)  NULL,
  KEY ix_supplier_review_supplier (supplier_id, requested_at),
  CONSTRAINT fk_supplier_review_supplier FOREIGN KEY (supplier_id) REFERENCES supplier (supplier_id)
) COMMENT 'One look at a supplier, its figures and what the buyers decided';
