CREATE SEQUENCE number_po START WITH 1 INCREMENT BY 1 CACHE 20;

CREATE TABLE purchase_order (
  order_number    VARCHAR(40)  NOT NULL PRIMARY KEY,
  idempotency_key VARCHAR(150) NOT NULL,
  body_hash       BINARY(32)   NOT NULL,
  supplier_id     VARCHAR(20)  NOT NULL,
  site_id         VARCHAR(10)  NOT NULL,
  state           ENUM ('REQUESTED', 'REJECTED', 'SENT', 'CONFIRMED', 'RECEIVING', 'CLOSED', 'CANCELLED') NOT NULL,
  raised_by       VARCHAR(60)  NOT NULL,
  plan_run        VARCHAR(40)  NULL COMMENT 'the planning run that proposed it',
  raised_at       DATETIME(6)  NOT NULL,
  needed_at       DATETIME(6)  NOT NULL,
  decided_by      VARCHAR(60)  NULL,
  decision_note   VARCHAR(500) NULL,
  revision        INT          NOT NULL DEFAULT 0 COMMENT 'how often it was sent',
  sent_at         DATETIME(6)  NULL COMMENT 'for the first time',
  reminders       INT          NOT NULL DEFAULT 0,
  confirmed_at    DATETIME(6)  NULL,
  promised_at     DATETIME(6)  NULL COMMENT 'when the supplier says it comes',
  first_promise   DATETIME(6)  NULL COMMENT 'what it said first',
  closed_at       DATETIME(6)  NULL,
  closed_short    BOOLEAN      NOT NULL DEFAULT FALSE,
  UNIQUE KEY uq_purchase_order_key (idempotency_key),
  KEY ix_purchase_order_supplier (supplier_id, state),
  KEY ix_purchase_order_site (site_id, state),
  KEY ix_purchase_order_state (state, raised_at),
  CONSTRAINT fk_purchase_order_supplier FOREIGN KEY (supplier_id) REFERENCES supplier (supplier_id),
  CONSTRAINT fk_purchase_order_site FOREIGN KEY (site_id) REFERENCES site (site_id)
) COMMENT 'Goods asked of a supplier for a site';

CREATE TABLE purchase_order_line (
  order_number     VARCHAR(40)  NOT NULL,
  line             INT          NOT NULL,
  item_id          VARCHAR(40)  NOT NULL,
  quantity         BIGINT       NOT NULL COMMENT 'base units; 0 when it was taken off' CHECK (quantity >= 0),
  unit_price_cents BIGINT       NOT NULL CHECK (unit_price_cents >= 0),
  reason           VARCHAR(500) NULL,
  confirmed        BIGINT       NULL COMMENT 'base units the supplier promised' CHECK (confirmed >= 0),
  PRIMARY KEY (order_number, line),
  UNIQUE KEY uq_purchase_order_line_item (order_number, item_id),
  KEY ix_purchase_order_line_item (item_id),
  CONSTRAINT fk_purchase_order_line_order FOREIGN KEY (order_number) REFERENCES purchase_order (order_number),
  CONSTRAINT fk_purchase_order_line_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'One item of an order';

CREATE TABLE purchase_order_delivery (
  delivery_number VARCHAR(40) NOT NULL,
  item_id         VARCHAR(40) NOT NULL,
  order_number    VARCHAR(40) NOT NULL,
  state           ENUM ('ANNOUNCED', 'RECEIVED', 'WITHDRAWN') NOT NULL,
  announced       BIGINT      NOT NULL DEFAULT 0 CHECK (announced >= 0),
  good            BIGINT      NOT NULL DEFAULT 0 CHECK (good >= 0),
  damaged         BIGINT      NOT NULL DEFAULT 0 CHECK (damaged >= 0),
  refused         BIGINT      NOT NULL DEFAULT 0 CHECK (refused >= 0),
  received_at     DATETIME(6) NULL,
  PRIMARY KEY (delivery_number, item_id),
  KEY ix_purchase_order_delivery_order (order_number, state),
  KEY ix_purchase_order_delivery_item (item_id),
  CONSTRAINT fk_purchase_order_delivery_order FOREIGN KEY (order_number) REFERENCES purchase_order (order_number),
  CONSTRAINT fk_purchase_order_delivery_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'What a delivery brings of an order, as announced and as received';

CREATE TABLE purchase_order_document (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_number VARCHAR(40)  NOT NULL,
  revision     INT          NOT NULL,
  kind         ENUM ('PDF', 'ORDERS') NOT NULL,
  file_name    VARCHAR(100) NOT NULL,
  content      MEDIUMBLOB   NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  UNIQUE KEY uq_purchase_order_document (order_number, revision, kind),
  CONSTRAINT fk_purchase_order_document_order FOREIGN KEY (order_number) REFERENCES purchase_order (order_number)
) COMMENT 'What was sent to the supplier';

CREATE TABLE purchase_order_event (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_number VARCHAR(40)  NOT NULL,
  happened_at  DATETIME(6)  NOT NULL,
  kind         VARCHAR(30)  NOT NULL,
  text         VARCHAR(500) NOT NULL,
  KEY ix_purchase_order_event_order (order_number, id),
  CONSTRAINT fk_purchase_order_event_order FOREIGN KEY (order_number) REFERENCES purchase_order (order_number)
) COMMENT 'What happened to an order, in words';
