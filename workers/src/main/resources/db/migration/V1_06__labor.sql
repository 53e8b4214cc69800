CREATE TABLE worker (
  username     VARCHAR(60)  NOT NULL PRIMARY KEY,
  display_name VARCHAR(100) NOT NULL,
  site_id      VARCHAR(10)  NOT NULL,
  KEY ix_worker_site (site_id),
  CONSTRAINT fk_worker_site FOREIGN KEY (site_id) REFERENCES site (site_id)
) COMMENT 'Somebody on the floor';

CREATE TABLE worker_skill (
  username VARCHAR(60) NOT NULL,
  skill    VARCHAR(40) NOT NULL,
  PRIMARY KEY (username, skill),
  KEY ix_worker_skill_skill (skill),
  CONSTRAINT fk_worker_skill_worker FOREIGN KEY (username) REFERENCES worker (username)
) COMMENT 'What a worker may do; the skills are the candidate groups of the processes';

CREATE TABLE shift (
  username    VARCHAR(60) NOT NULL,
  day_of_week TINYINT     NOT NULL COMMENT '1 = Monday' CHECK (day_of_week BETWEEN 1 AND 7),
  from_time   TIME        NOT NULL,
  until_time  TIME        NOT NULL COMMENT 'not after from_time means on the next day',
  PRIMARY KEY (username, day_of_week, from_time),
  CONSTRAINT fk_shift_worker FOREIGN KEY (username) REFERENCES worker (username)
) COMMENT 'Weekly working times in the zone of the worker''s site';

CREATE TABLE labour_standard (
  task_kind         VARCHAR(20)  NOT NULL PRIMARY KEY,
  fixed_seconds     DOUBLE       NOT NULL CHECK (fixed_seconds >= 0),
  seconds_per_line  DOUBLE       NOT NULL CHECK (seconds_per_line >= 0),
  seconds_per_unit  DOUBLE       NOT NULL CHECK (seconds_per_unit >= 0),
  seconds_per_metre DOUBLE       NOT NULL CHECK (seconds_per_metre >= 0),
  minutes_to_start  INT          NOT NULL COMMENT 'how soon such work should begin' CHECK (minutes_to_start >= 0),
  sla_factor        DOUBLE       NOT NULL COMMENT 'the supervisor hears of it after this multiple of the time allowed' CHECK (sla_factor >= 1),
  base_priority     INT          NOT NULL CHECK (base_priority BETWEEN 0 AND 100)
) COMMENT 'Engineered standards: how long work of a kind takes and how urgent it is';

INSERT INTO labour_standard VALUES
  ('unload', 300, 45, 0.4, 0, 30, 1.5, 60),
  ('inspect', 180, 60, 0, 0, 60, 1.5, 50),
  ('put-away', 60, 0, 0, 0.9, 60, 1.5, 50),
  ('pick', 60, 20, 1.2, 0.9, 30, 1.5, 60),
  ('pack', 45, 8, 1.5, 0, 30, 1.5, 60),
  ('load', 240, 20, 0, 0, 15, 1.5, 80);

CREATE TABLE assignment (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  task_kind       VARCHAR(20) NOT NULL,
  business_key    VARCHAR(60) NOT NULL,
  site_id         VARCHAR(10) NOT NULL,
  skill           VARCHAR(40) NOT NULL,
  assignee        VARCHAR(60) NULL,
  planned_seconds BIGINT      NOT NULL CHECK (planned_seconds >= 0),
  assigned_at     DATETIME(6) NOT NULL,
  due_at          DATETIME(6) NOT NULL,
  state           ENUM ('OPEN', 'DONE', 'CANCELLED', 'REASSIGNED') NOT NULL,
  done_by         VARCHAR(60) NULL,
  ended_at        DATETIME(6) NULL,
  KEY ix_assignment_load (assignee, state),
  KEY ix_assignment_work (business_key, task_kind, state),
  KEY ix_assignment_site (site_id, state),
  KEY ix_assignment_kind (task_kind),
  CONSTRAINT fk_assignment_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_assignment_worker FOREIGN KEY (assignee) REFERENCES worker (username),
  CONSTRAINT fk_assignment_standard FOREIGN KEY (task_kind) REFERENCES labour_standard (task_kind)
) COMMENT 'Who was asked to do which work, with the planned time and how it ended';

CREATE TABLE alert (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  raised_at    DATETIME(6)  NOT NULL,
  site_id      VARCHAR(10)  NOT NULL,
  business_key VARCHAR(60)  NOT NULL,
  text         VARCHAR(500) NOT NULL,
  KEY ix_alert_raised (raised_at),
  KEY ix_alert_site (site_id),
  CONSTRAINT fk_alert_site FOREIGN KEY (site_id) REFERENCES site (site_id)
) COMMENT 'What supervisors must hear of';
