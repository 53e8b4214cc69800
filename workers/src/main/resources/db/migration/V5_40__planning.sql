CREATE SEQUENCE number_plan START WITH 1 INCREMENT BY 1 CACHE 20;

CREATE TABLE service_target (
  velocity_class CHAR(1)      NOT NULL PRIMARY KEY CHECK (velocity_class IN ('A', 'B', 'C')),
  service        DECIMAL(5,4) NOT NULL COMMENT 'probability of meeting the demand that an order is for' CHECK (service > 0 AND service < 1),
  holding_rate   DECIMAL(5,4) NOT NULL COMMENT 'cost of holding a unit for a year by its price' CHECK (holding_rate > 0)
) COMMENT 'How much is risked for items of each class, set by planners';

INSERT INTO service_target (velocity_class, service, holding_rate) VALUES
  ('A', 0.97, 0.20),
  ('B', 0.95, 0.20),
  ('C', 0.90, 0.20);

CREATE TABLE supply_lane (
  from_site        VARCHAR(10) NOT NULL,
  to_site          VARCHAR(10) NOT NULL,
  kind             ENUM ('FEED', 'LATERAL') NOT NULL COMMENT 'FEED: the target buys nothing itself; LATERAL: surplus may be moved',
  days             INT         NOT NULL CHECK (days BETWEEN 0 AND 60),
  unit_cost_cents  BIGINT      NOT NULL COMMENT 'of moving a base unit' CHECK (unit_cost_cents >= 0),
  fixed_cost_cents BIGINT      NOT NULL COMMENT 'of moving anything of an item' CHECK (fixed_cost_cents >= 0),
  PRIMARY KEY (from_site, to_site),
  KEY ix_supply_lane_to (to_site),
  CONSTRAINT fk_supply_lane_from FOREIGN KEY (from_site) REFERENCES site (site_id),
  CONSTRAINT fk_supply_lane_to FOREIGN KEY (to_site) REFERENCES site (site_id),
  CONSTRAINT ck_supply_lane CHECK (from_site <> to_site)
) COMMENT 'Which sites supply each other; those that do are planned in one run';

CREATE TABLE plan_run (
  run_number           VARCHAR(40)   NOT NULL PRIMARY KEY,
  requested_by         VARCHAR(60)   NOT NULL COMMENT 'a person, or the night',
  requested_at         DATETIME(6)   NOT NULL,
  state                ENUM ('REQUESTED', 'PLANNING', 'PROPOSED', 'ORDERING', 'CLOSED') NOT NULL,
  planned_on           DATE          NOT NULL,
  first_week           DATE          NOT NULL COMMENT 'Monday of the first week that is forecast',
  weeks                INT           NOT NULL COMMENT 'that are forecast' CHECK (weeks BETWEEN 1 AND 104),
  item_sites           INT           NOT NULL DEFAULT 0,
  proposals            INT           NOT NULL DEFAULT 0,
  value_cents          BIGINT        NOT NULL DEFAULT 0 COMMENT 'of the proposals to buy',
  change_percent       DECIMAL(9,1)  NULL COMMENT 'of the value against the runs of the week before',
  exception_class      VARCHAR(20)   NULL,
  reviewed_by          VARCHAR(60)   NULL,
  review_note          VARCHAR(500)  NULL,
  process_instance_key BIGINT        NULL,
  closed_at            DATETIME(6)   NULL,
  wape                 DOUBLE        NULL COMMENT 'of its own forecast once weeks came: absolute errors by demand',
  bias                 DOUBLE        NULL COMMENT 'mean of forecast less demand by mean demand',
  coverage             DOUBLE        NULL COMMENT 'share of weeks within the 90 % band',
  measured_weeks       INT           NULL COMMENT 'item-site weeks it was measured on',
  KEY ix_plan_run_requested (requested_at),
  KEY ix_plan_run_state (state)
) COMMENT 'One plan of sites that supply each other';

CREATE TABLE plan_run_site (
  run_number VARCHAR(40) NOT NULL,
  site_id    VARCHAR(10) NOT NULL,
  PRIMARY KEY (run_number, site_id),
  KEY ix_plan_run_site (site_id),
  CONSTRAINT fk_plan_run_site_run FOREIGN KEY (run_number) REFERENCES plan_run (run_number),
  CONSTRAINT fk_plan_run_site_site FOREIGN KEY (site_id) REFERENCES site (site_id)
) COMMENT 'The sites of a run';

CREATE TABLE plan_guard (
  site_id    VARCHAR(10) NOT NULL PRIMARY KEY,
  run_number VARCHAR(40) NOT NULL COMMENT 'the open run of the site',
  KEY ix_plan_guard_run (run_number),
  CONSTRAINT fk_plan_guard_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_plan_guard_run FOREIGN KEY (run_number) REFERENCES plan_run (run_number)
) COMMENT 'Sites that are being planned: a site is in one open run at a time';

CREATE TABLE plan_item (
  run_number    VARCHAR(40)  NOT NULL,
  site_id       VARCHAR(10)  NOT NULL,
  item_id       VARCHAR(40)  NOT NULL,
  batch         INT          NOT NULL,
  first_week    DATE         NOT NULL COMMENT 'Monday of the first week of its history',
  history       MEDIUMTEXT   NOT NULL COMMENT 'units of each week parted by commas, with ! after a week in which stock ran out',
  demand_class  VARCHAR(20)  NULL,
  method        VARCHAR(1000) NULL COMMENT 'how it was forecast, in words',
  supplier_id   VARCHAR(20)  NULL COMMENT 'who would deliver; NULL: nobody, or a site of ours',
  from_site     VARCHAR(10)  NULL COMMENT 'the site that feeds this one',
  price_cents   BIGINT       NULL COMMENT 'of a base unit',
  pack          BIGINT       NULL COMMENT 'base units it is ordered in',
  minimum       BIGINT       NULL COMMENT 'base units of an order at least',
  service       DECIMAL(5,4) NULL,
  holding       DOUBLE       NULL COMMENT 'EUR of a unit held for a week',
  lead_days     DOUBLE       NULL COMMENT 'expected days from order to receipt',
  lead_days_late INT         NULL COMMENT 'days within which nine of ten orders arrive; what is planned with',
  lead_source   VARCHAR(500) NULL COMMENT 'where the lead time comes from, in words',
  available     BIGINT       NULL COMMENT 'free to be sold, less what orders wait for',
  owed          BIGINT       NULL COMMENT 'what orders wait for and nothing covers',
  on_the_way    BIGINT       NULL,
  level         BIGINT       NULL COMMENT 'what covers demand until the next chance to order has arrived',
  safety        BIGINT       NULL COMMENT 'the level less expected demand',
  arrivals      TEXT         NULL COMMENT 'units on the way by week from now, parted by commas',
  reason        VARCHAR(1000) NULL COMMENT 'why this quantity or none',
  alternatives  TEXT         NULL CHECK (alternatives IS NULL OR JSON_VALID(alternatives)),
  PRIMARY KEY (run_number, site_id, item_id),
  KEY ix_plan_item_batch (run_number, batch),
  KEY ix_plan_item_site (site_id, item_id),
  KEY ix_plan_item_item (item_id),
  CONSTRAINT fk_plan_item_run FOREIGN KEY (run_number) REFERENCES plan_run (run_number),
  CONSTRAINT fk_plan_item_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_plan_item_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'An item at a site as a run saw and planned it';

CREATE TABLE plan_forecast (
  run_number VARCHAR(40) NOT NULL,
  site_id    VARCHAR(10) NOT NULL,
  item_id    VARCHAR(40) NOT NULL,
  week       INT         NOT NULL COMMENT '0 is the first week that is forecast',
  mean       DOUBLE      NOT NULL,
  variance   DOUBLE      NOT NULL,
  q05        DOUBLE      NOT NULL,
  q25        DOUBLE      NOT NULL,
  q50        DOUBLE      NOT NULL,
  q75        DOUBLE      NOT NULL,
  q95        DOUBLE      NOT NULL,
  PRIMARY KEY (run_number, site_id, item_id, week),
  CONSTRAINT fk_plan_forecast_item FOREIGN KEY (run_number, site_id, item_id) REFERENCES plan_item (run_number, site_id, item_id)
) COMMENT 'Demand of a coming week in base units: mean, variance and quantiles';

CREATE TABLE plan_proposal (
  proposal_id  BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  run_number   VARCHAR(40)  NOT NULL,
  site_id      VARCHAR(10)  NOT NULL,
  item_id      VARCHAR(40)  NOT NULL,
  kind         ENUM ('BUY', 'TRANSFER') NOT NULL,
  source       VARCHAR(20)  NOT NULL COMMENT 'the supplier or the site that gives; empty: nobody delivers it',
  proposed     BIGINT       NOT NULL COMMENT 'base units' CHECK (proposed > 0),
  quantity     BIGINT       NOT NULL COMMENT 'base units as a planner changed them' CHECK (quantity > 0),
  price_cents  BIGINT       NOT NULL COMMENT 'of a base unit; 0 for a transfer',
  needed_on    DATE         NOT NULL,
  exception    VARCHAR(20)  NOT NULL,
  state        ENUM ('OPEN', 'WAITING', 'ACCEPTED', 'REJECTED', 'DROPPED', 'ORDERED', 'FAILED') NOT NULL,
  reason       VARCHAR(1000) NOT NULL,
  decided_by   VARCHAR(60)  NULL,
  decided_at   DATETIME(6)  NULL,
  note         VARCHAR(500) NULL,
  document     VARCHAR(40)  NULL COMMENT 'the purchase order or transfer it became',
  UNIQUE KEY uq_plan_proposal (run_number, site_id, item_id, kind, source),
  KEY ix_plan_proposal_state (run_number, state),
  KEY ix_plan_proposal_item (site_id, item_id),
  KEY ix_plan_proposal_document (document),
  CONSTRAINT fk_plan_proposal_item FOREIGN KEY (run_number, site_id, item_id) REFERENCES plan_item (run_number, site_id, item_id)
) COMMENT 'What a run proposes to buy or to move, and what became of it';

CREATE TABLE plan_accuracy (
  run_number VARCHAR(40) NOT NULL COMMENT 'the run whose forecast is measured',
  site_id    VARCHAR(10) NOT NULL,
  item_id    VARCHAR(40) NOT NULL,
  weeks      INT         NOT NULL COMMENT 'that are over and in which stock did not run out',
  demand     DOUBLE      NOT NULL COMMENT 'units of these weeks',
  error      DOUBLE      NOT NULL COMMENT 'absolute errors of these weeks',
  bias       DOUBLE      NOT NULL COMMENT 'forecast less demand of these weeks',
  covered    INT         NOT NULL COMMENT 'weeks within the 90 % band',
  PRIMARY KEY (run_number, site_id, item_id),
  CONSTRAINT fk_plan_accuracy_item FOREIGN KEY (run_number, site_id, item_id) REFERENCES plan_item (run_number, site_id, item_id)
) COMMENT 'What came against what was forecast';

CREATE TABLE stock_out (
  site_id VARCHAR(10) NOT NULL,
  item_id VARCHAR(40) NOT NULL,
  since   DATE        NOT NULL COMMENT 'the day it ran out',
  until   DATE        NULL COMMENT 'the day there was some again; NULL: still out',
  PRIMARY KEY (site_id, item_id, since),
  KEY ix_stock_out_item (item_id),
  CONSTRAINT fk_stock_out_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_stock_out_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'When nothing of an item could be sold, so that demand of those days is unknown';

INSERT INTO stock_out (site_id, item_id, since) SELECT site_id, item_id, DATE(counted_at) FROM stock_level WHERE state = 'OUT';
