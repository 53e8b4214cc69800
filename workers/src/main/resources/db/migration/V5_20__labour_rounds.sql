-- The places have no foreign keys: a round of assignments must not wait for a bin that is being filled.
ALTER TABLE assignment
  ADD COLUMN process_instance_key BIGINT      NULL COMMENT 'whose user task it is; NULL when no process asked' AFTER skill,
  ADD COLUMN from_location        VARCHAR(30) NULL COMMENT 'where the work begins; NULL when that does not matter' AFTER process_instance_key,
  ADD COLUMN to_location          VARCHAR(30) NULL COMMENT 'where it ends, and where its doer is then' AFTER from_location,
  ADD COLUMN priority             INT         NOT NULL DEFAULT 50 CHECK (priority BETWEEN 0 AND 100) AFTER to_location,
  ADD COLUMN standard_seconds     BIGINT      NOT NULL DEFAULT 0 COMMENT 'as engineered; planned_seconds is corrected by what the floor really takes' CHECK (standard_seconds >= 0) AFTER planned_seconds,
  ADD COLUMN begun_at             DATETIME(6) NULL COMMENT 'its worker looked at it or scanned: nobody takes it away any more' AFTER due_at,
  ADD COLUMN actual_seconds       BIGINT      NULL COMMENT 'from its beginning, or from the end of what its doer did before' AFTER ended_at,
  ADD KEY ix_assignment_instance (process_instance_key, state),
  ADD KEY ix_assignment_doer (done_by, state, ended_at),
  ADD KEY ix_assignment_learned (task_kind, state, id);

CREATE TABLE learned_standard (
  task_kind  VARCHAR(20) NOT NULL,
  site_id    VARCHAR(10) NOT NULL,
  factor     DOUBLE      NOT NULL COMMENT 'engineered seconds times this are what the site takes' CHECK (factor BETWEEN 0.5 AND 2),
  observed   DOUBLE      NOT NULL COMMENT 'mean ratio of actual to engineered, without shrinkage',
  learned_of BIGINT      NOT NULL COMMENT 'finished work it was learned from' CHECK (learned_of >= 0),
  learned_at DATETIME(6) NOT NULL,
  PRIMARY KEY (task_kind, site_id),
  KEY ix_learned_standard_site (site_id),
  CONSTRAINT fk_learned_standard_kind FOREIGN KEY (task_kind) REFERENCES labour_standard (task_kind),
  CONSTRAINT fk_learned_standard_site FOREIGN KEY (site_id) REFERENCES site (site_id)
) COMMENT 'How much longer or shorter than engineered work of a kind takes at a site';

CREATE TABLE task_handover (
  id                   BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  assignment_id        BIGINT      NOT NULL,
  process_instance_key BIGINT      NOT NULL,
  from_worker          VARCHAR(60) NOT NULL,
  to_worker            VARCHAR(60) NOT NULL,
  state                ENUM ('WAITING', 'DONE', 'DROPPED') NOT NULL,
  attempts             INT         NOT NULL DEFAULT 0,
  decided_at           DATETIME(6) NOT NULL,
  KEY ix_task_handover_waiting (state, id),
  KEY ix_task_handover_assignment (assignment_id),
  CONSTRAINT fk_task_handover_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id)
) COMMENT 'Work that a round gave to somebody else and whose user task in the engine has to follow';
