CREATE SEQUENCE number_tr START WITH 1 INCREMENT BY 1 CACHE 20;

CREATE TABLE transfer_order (
  transfer_number VARCHAR(40)  NOT NULL PRIMARY KEY,
  idempotency_key VARCHAR(150) NOT NULL,
  body_hash       BINARY(32)   NOT NULL,
  from_site_id    VARCHAR(10)  NOT NULL,
  to_site_id      VARCHAR(10)  NOT NULL,
  needed_at       DATETIME(6)  NOT NULL,
  state           VARCHAR(20)  NOT NULL,
  requested_by    VARCHAR(60)  NOT NULL,
  plan_run        VARCHAR(40)  NULL COMMENT 'the planning run that proposed it; NULL: a person did',
  requested_at    DATETIME(6)  NOT NULL,
  decided_by      VARCHAR(60)  NULL,
  decided_at      DATETIME(6)  NULL,
  decision_note   VARCHAR(500) NULL,
  sent_at         DATETIME(6)  NULL,
  due_at          DATETIME(6)  NULL COMMENT 'when what is on the way should be there',
  arrived_at      DATETIME(6)  NULL,
  claimed_by      VARCHAR(60)  NULL COMMENT 'who decided about what did not arrive',
  claim_note      VARCHAR(500) NULL,
  closed_at       DATETIME(6)  NULL,
  UNIQUE KEY uq_transfer_order_key (idempotency_key),
  KEY ix_transfer_order_from (from_site_id, state),
  KEY ix_transfer_order_to (to_site_id, state),
  KEY ix_transfer_order_requested (requested_at),
  CONSTRAINT fk_transfer_order_from FOREIGN KEY (from_site_id) REFERENCES site (site_id),
  CONSTRAINT fk_transfer_order_to FOREIGN KEY (to_site_id) REFERENCES site (site_id),
  CONSTRAINT ck_transfer_order_sites CHECK (from_site_id <> to_site_id),
  CONSTRAINT ck_transfer_order_state CHECK (state IN ('REQUESTED', 'REJECTED', 'RESERVED', 'NOTHING_TO_SEND', 'IN_TRANSIT',
    'ARRIVED', 'RECEIVED', 'CLOSED', 'CANCELLING', 'CANCELLED'))
) COMMENT 'Goods that shall go from one site to another';

CREATE TABLE transfer_line (
  transfer_number VARCHAR(40) NOT NULL,
  line            INT         NOT NULL,
  item_id         VARCHAR(40) NOT NULL,
  requested       BIGINT      NOT NULL CHECK (requested > 0),
  reserved        BIGINT      NOT NULL DEFAULT 0 COMMENT 'what the source could spare; the rest is dropped',
  shipped         BIGINT      NOT NULL DEFAULT 0,
  received        BIGINT      NOT NULL DEFAULT 0,
  lost            BIGINT      NOT NULL DEFAULT 0 COMMENT 'written off on the way',
  PRIMARY KEY (transfer_number, line),
  KEY ix_transfer_line_item (item_id),
  CONSTRAINT fk_transfer_line_order FOREIGN KEY (transfer_number) REFERENCES transfer_order (transfer_number),
  CONSTRAINT fk_transfer_line_item FOREIGN KEY (item_id) REFERENCES item (item_id),
  CONSTRAINT ck_transfer_line CHECK (reserved BETWEEN 0 AND requested AND shipped BETWEEN 0 AND reserved
    AND received >= 0 AND lost >= 0 AND received + lost <= shipped)
) COMMENT 'A wanted quantity in base units and how far it came';
