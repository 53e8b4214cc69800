CREATE TABLE job_inbox (
  job_key              BIGINT       NOT NULL PRIMARY KEY,
  job_type             VARCHAR(100) NOT NULL,
  process_instance_key BIGINT       NOT NULL,
  outcome              ENUM ('CLAIMED', 'COMPLETED', 'BPMN_ERROR') NOT NULL,
  outputs              LONGTEXT     NULL CHECK (outputs IS NULL OR JSON_VALID(outputs)),
  error_code           VARCHAR(100) NULL,
  error_message        TEXT         NULL,
  handled_at           DATETIME(6)  NOT NULL,
  KEY ix_job_inbox_handled (handled_at)
) COMMENT 'One row per job whose effect is committed; a job delivered again is answered from here';

CREATE TABLE outbox (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  message_name     VARCHAR(100) NOT NULL,
  correlation_key  VARCHAR(100) NOT NULL,
  variables        LONGTEXT     NOT NULL CHECK (JSON_VALID(variables)),
  created_at       DATETIME(6)  NOT NULL,
  attempts         INT          NOT NULL DEFAULT 0,
  next_attempt_at  DATETIME(6)  NOT NULL,
  published_at     DATETIME(6)  NULL,
  last_error       TEXT         NULL,
  KEY ix_outbox_due (published_at, next_attempt_at, id)
) COMMENT 'Messages to the engine, written with the change they tell of and relayed after its commit; the id is the message id';

CREATE SEQUENCE number_asn START WITH 1 INCREMENT BY 1 CACHE 20;
CREATE SEQUENCE number_grn START WITH 1 INCREMENT BY 1 CACHE 20;
CREATE SEQUENCE number_so START WITH 1 INCREMENT BY 1 CACHE 20;
CREATE SEQUENCE number_wave START WITH 1 INCREMENT BY 1 CACHE 20;
CREATE SEQUENCE number_pl START WITH 1 INCREMENT BY 1 CACHE 20;
CREATE SEQUENCE number_sh START WITH 1 INCREMENT BY 1 CACHE 20;
CREATE SEQUENCE number_ld START WITH 1 INCREMENT BY 1 CACHE 20;
CREATE SEQUENCE number_sscc START WITH 1 INCREMENT BY 1 CACHE 20;

CREATE TABLE deployed_model (
  resource_name VARCHAR(200) NOT NULL PRIMARY KEY,
  checksum      CHAR(64)     NOT NULL,
  decision_key  BIGINT       NULL COMMENT 'one of its decisions, by which to see whether the engine still knows it',
  deployed_at   DATETIME(6)  NOT NULL
) COMMENT 'The packaged models this installation deployed, so that a start deploys only what changed';
