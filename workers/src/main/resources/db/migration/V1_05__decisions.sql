CREATE TABLE decision (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind         VARCHAR(30)  NOT NULL,
  subject      VARCHAR(60)  NOT NULL,
  chosen       VARCHAR(60)  NOT NULL,
  rule_version VARCHAR(60)  NOT NULL,
  title        VARCHAR(200) NOT NULL,
  reason       TEXT         NOT NULL,
  decided_at   DATETIME(6)  NOT NULL,
  KEY ix_decision_subject (subject, kind, id)
) COMMENT 'What was decided about a unit, pick list or shipment, by which version of the rule and why';

CREATE TABLE decision_candidate (
  decision_id BIGINT       NOT NULL,
  position    INT          NOT NULL,
  label       VARCHAR(100) NOT NULL,
  score       DOUBLE       NOT NULL,
  chosen      BOOLEAN      NOT NULL,
  note        VARCHAR(300) NOT NULL,
  PRIMARY KEY (decision_id, position),
  CONSTRAINT fk_decision_candidate_decision FOREIGN KEY (decision_id) REFERENCES decision (id)
) COMMENT 'The choices a decision had, with their scores';
