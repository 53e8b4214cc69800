CREATE TABLE supplier_terms (
  supplier_id         VARCHAR(20) NOT NULL PRIMARY KEY,
  minimum_order_cents BIGINT      NOT NULL DEFAULT 0 COMMENT 'least value of an order' CHECK (minimum_order_cents >= 0),
  review_days         INT         NOT NULL DEFAULT 7 COMMENT 'days between two looks at what to order' CHECK (review_days > 0),
  confirm_hours       INT         NOT NULL DEFAULT 24 COMMENT 'hours to confirm an order, then a reminder goes out' CHECK (confirm_hours > 0),
  overdue_hours       INT         NOT NULL DEFAULT 24 COMMENT 'hours behind the promised time, then somebody expedites' CHECK (overdue_hours > 0),
  CONSTRAINT fk_supplier_terms_supplier FOREIGN KEY (supplier_id) REFERENCES supplier (supplier_id)
) COMMENT 'What a supplier asks of an order and how long it may take to answer';

CREATE TABLE supply_terms (
  supplier_id      VARCHAR(20) NOT NULL,
  item_id          VARCHAR(40) NOT NULL,
  site_id          VARCHAR(10) NOT NULL DEFAULT '' COMMENT 'empty: every site without a row of its own',
  unit_price_cents BIGINT      NOT NULL COMMENT 'of one base unit' CHECK (unit_price_cents >= 0),
  minimum_quantity BIGINT      NOT NULL DEFAULT 1 COMMENT 'base units' CHECK (minimum_quantity > 0),
  pack_multiple    BIGINT      NOT NULL DEFAULT 1 COMMENT 'base units an order is a multiple of' CHECK (pack_multiple > 0),
  lead_time_days   INT         NOT NULL COMMENT 'as quoted' CHECK (lead_time_days >= 0),
  preferred        BOOLEAN     NOT NULL DEFAULT FALSE,
  PRIMARY KEY (supplier_id, item_id, site_id),
  KEY ix_supply_terms_item (item_id, site_id),
  CONSTRAINT fk_supply_terms_supplier FOREIGN KEY (supplier_id) REFERENCES supplier (supplier_id),
  CONSTRAINT fk_supply_terms_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'At which price, in which steps and how fast a supplier delivers an item';

CREATE TABLE supplier_standing (
  supplier_id VARCHAR(20)  NOT NULL PRIMARY KEY,
  standing    ENUM ('GOOD', 'WARNED', 'SECOND_SOURCE', 'BLOCKED') NOT NULL,
  since       DATETIME(6)  NOT NULL,
  decided_by  VARCHAR(60)  NOT NULL,
  note        VARCHAR(500) NULL,
  CONSTRAINT fk_supplier_standing_supplier FOREIGN KEY (supplier_id) REFERENCES supplier (supplier_id)
) COMMENT 'How the buyers see a supplier; without a row it is in good standing';
