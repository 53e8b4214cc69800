CREATE SEQUENCE number_adj START WITH 1 INCREMENT BY 1 CACHE 20;

CREATE TABLE adjustment_request (
  request_number  VARCHAR(40)  NOT NULL PRIMARY KEY,
  idempotency_key VARCHAR(150) NOT NULL,
  body_hash       BINARY(32)   NOT NULL,
  site_id         VARCHAR(10)  NOT NULL,
  kind            ENUM ('ADJUST', 'CHANGE_STATUS') NOT NULL,
  state           ENUM ('REQUESTED', 'POSTED', 'REJECTED', 'FAILED') NOT NULL,
  reason_code     VARCHAR(30)  NOT NULL,
  note            VARCHAR(500) NOT NULL,
  requested_by    VARCHAR(60)  NOT NULL,
  requested_at    DATETIME(6)  NOT NULL,
  decided_by      VARCHAR(60)  NULL,
  decided_at      DATETIME(6)  NULL,
  decision_note   VARCHAR(500) NULL,
  failure         VARCHAR(500) NULL,
  UNIQUE KEY uq_adjustment_request_key (idempotency_key),
  KEY ix_adjustment_request_site (site_id, state),
  CONSTRAINT fk_adjustment_request_site FOREIGN KEY (site_id) REFERENCES site (site_id)
) COMMENT 'Somebody wants the books to be changed, and what became of it';

CREATE TABLE adjustment_line (
  request_number   VARCHAR(40) NOT NULL,
  line             INT         NOT NULL,
  location_id      VARCHAR(30) NOT NULL,
  item_id          VARCHAR(40) NOT NULL,
  lot              VARCHAR(40) NOT NULL,
  handling_unit_id VARCHAR(18) NOT NULL,
  status           VARCHAR(12) NOT NULL,
  owner            VARCHAR(20) NOT NULL,
  delta            BIGINT      NOT NULL COMMENT 'base units; of a change of status those that change' CHECK (delta <> 0),
  to_status        VARCHAR(12) NULL,
  PRIMARY KEY (request_number, line),
  KEY ix_adjustment_line_item (item_id),
  KEY ix_adjustment_line_location (location_id),
  CONSTRAINT fk_adjustment_line_request FOREIGN KEY (request_number) REFERENCES adjustment_request (request_number),
  CONSTRAINT fk_adjustment_line_item FOREIGN KEY (item_id) REFERENCES item (item_id),
  CONSTRAINT fk_adjustment_line_location FOREIGN KEY (location_id) REFERENCES location (location_id)
) COMMENT 'One cell to correct';
