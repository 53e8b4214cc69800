CREATE TABLE webhook (
  webhook_id BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  url        VARCHAR(500) NOT NULL,
  secret     VARCHAR(100) NOT NULL COMMENT 'signs what is sent',
  events     VARCHAR(500) NOT NULL COMMENT 'types, separated by commas',
  created_by VARCHAR(60)  NOT NULL,
  created_at DATETIME(6)  NOT NULL
) COMMENT 'Another system that wants to hear of events';

CREATE TABLE webhook_delivery (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  webhook_id      BIGINT       NOT NULL,
  event_id        CHAR(36)     NOT NULL COMMENT 'the same in every try and for every receiver',
  event_type      VARCHAR(60)  NOT NULL,
  body            LONGTEXT     NOT NULL CHECK (JSON_VALID(body)),
  created_at      DATETIME(6)  NOT NULL,
  attempts        INT          NOT NULL DEFAULT 0,
  next_attempt_at DATETIME(6)  NULL COMMENT 'NULL: delivered, or given up',
  delivered_at    DATETIME(6)  NULL,
  last_error      VARCHAR(500) NULL,
  KEY ix_webhook_delivery_due (next_attempt_at, id),
  KEY ix_webhook_delivery_webhook (webhook_id, id),
  CONSTRAINT fk_webhook_delivery_webhook FOREIGN KEY (webhook_id) REFERENCES webhook (webhook_id) ON DELETE CASCADE
) COMMENT 'Events on their way to other systems, written with the change they tell of';
