CREATE TABLE customer_order (
  order_number     VARCHAR(40)  NOT NULL PRIMARY KEY,
  site_id          VARCHAR(10)  NOT NULL,
  customer_name    VARCHAR(200) NOT NULL,
  customer_country VARCHAR(100) NOT NULL,
  customer_class   VARCHAR(40)  NOT NULL,
  carrier          VARCHAR(20)  NOT NULL,
  due_at           DATETIME(6)  NOT NULL,
  received_at      DATETIME(6)  NOT NULL,
  state            VARCHAR(20)  NOT NULL,
  short_policy     ENUM ('BACKORDER', 'CANCEL') NOT NULL,
  backorder_of     VARCHAR(40)  NULL COMMENT 'the order whose rest this one is',
  body_hash        CHAR(64)     NOT NULL COMMENT 'tells a repeated order from another one under the same number',
  fill_percent     INT          NOT NULL DEFAULT 0 CHECK (fill_percent BETWEEN 0 AND 100),
  stock_announced  BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'the waiting process was told that stock came since it last allocated',
  wave_number      VARCHAR(40)  NULL,
  queued_at        DATETIME(6)  NULL,
  closed_at        DATETIME(6)  NULL,
  KEY ix_customer_order_queue (site_id, state, due_at),
  KEY ix_customer_order_state (state, received_at),
  KEY ix_customer_order_wave (wave_number),
  KEY ix_customer_order_backorder (backorder_of)
) COMMENT 'What a customer wants from a site; the number is the sender''s';

CREATE TABLE customer_order_line (
  order_number  VARCHAR(40) NOT NULL,
  line          INT         NOT NULL,
  item_id       VARCHAR(40) NOT NULL COMMENT 'no foreign key: an order for an unknown item is kept and rejected',
  quantity      BIGINT      NOT NULL,
  allocated     BIGINT      NOT NULL DEFAULT 0,
  picked        BIGINT      NOT NULL DEFAULT 0,
  shipped       BIGINT      NOT NULL DEFAULT 0,
  settled_short BIGINT      NOT NULL DEFAULT 0 COMMENT 'will not come with this order: backordered or cancelled',
  PRIMARY KEY (order_number, line),
  KEY ix_customer_order_line_item (item_id),
  CONSTRAINT fk_customer_order_line FOREIGN KEY (order_number) REFERENCES customer_order (order_number),
  CONSTRAINT ck_customer_order_line CHECK (allocated >= 0 AND picked >= 0 AND shipped >= 0 AND settled_short >= 0 AND shipped <= picked)
) COMMENT 'A wanted quantity in base units and how far it came';

CREATE TABLE order_event (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_number VARCHAR(40)  NOT NULL,
  at           DATETIME(6)  NOT NULL,
  kind         VARCHAR(40)  NOT NULL,
  text         VARCHAR(500) NOT NULL,
  KEY ix_order_event_order (order_number, id),
  CONSTRAINT fk_order_event_order FOREIGN KEY (order_number) REFERENCES customer_order (order_number)
) COMMENT 'What the sender is told about the order, oldest first';
