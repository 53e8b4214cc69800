CREATE TABLE wave (
  wave_number     VARCHAR(40) NOT NULL PRIMARY KEY,
  site_id         VARCHAR(10) NOT NULL,
  state           VARCHAR(20) NOT NULL,
  started_by      VARCHAR(60) NOT NULL COMMENT 'timer, threshold or a supervisor''s user name',
  requested_at    DATETIME(6) NOT NULL,
  order_count     INT         NOT NULL DEFAULT 0,
  line_count      INT         NOT NULL DEFAULT 0,
  pick_list_count INT         NOT NULL DEFAULT 0,
  naive_mm        BIGINT      NOT NULL DEFAULT 0 COMMENT 'every order walked alone, lines as ordered',
  planned_mm      BIGINT      NOT NULL DEFAULT 0,
  planned_minutes INT         NOT NULL DEFAULT 0,
  picked_lines    INT         NOT NULL DEFAULT 0,
  short_lines     INT         NOT NULL DEFAULT 0,
  released_at     DATETIME(6) NULL,
  closed_at       DATETIME(6) NULL,
  KEY ix_wave_site (site_id, state, requested_at),
  CONSTRAINT fk_wave_site FOREIGN KEY (site_id) REFERENCES site (site_id)
) COMMENT 'Orders that are picked together';

CREATE TABLE wave_order (
  wave_number  VARCHAR(40) NOT NULL,
  order_number VARCHAR(40) NOT NULL,
  PRIMARY KEY (wave_number, order_number),
  KEY ix_wave_order_order (order_number),
  CONSTRAINT fk_wave_order_wave FOREIGN KEY (wave_number) REFERENCES wave (wave_number),
  CONSTRAINT fk_wave_order_order FOREIGN KEY (order_number) REFERENCES customer_order (order_number)
) COMMENT 'Which orders a wave took, kept when it is dissolved';

CREATE TABLE wave_guard (
  site_id VARCHAR(10) NOT NULL PRIMARY KEY,
  CONSTRAINT fk_wave_guard_site FOREIGN KEY (site_id) REFERENCES site (site_id)
) COMMENT 'One row per site that lines up who requests the next wave';
