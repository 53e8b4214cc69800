ALTER TABLE customer_order_line
  ADD COLUMN cross_docked BIGINT NOT NULL DEFAULT 0 COMMENT 'comes straight from a delivery, beside what is allocated from stock' CHECK (cross_docked >= 0);

CREATE TABLE cross_dock_plan (
  delivery_number VARCHAR(40) NOT NULL,
  order_number    VARCHAR(40) NOT NULL,
  order_line      INT         NOT NULL,
  item_id         VARCHAR(40) NOT NULL,
  quantity        BIGINT      NOT NULL CHECK (quantity > 0),
  planned_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (delivery_number, order_number, order_line),
  KEY ix_cross_dock_plan_order (order_number, order_line),
  CONSTRAINT fk_cross_dock_plan_delivery FOREIGN KEY (delivery_number) REFERENCES delivery (delivery_number),
  CONSTRAINT fk_cross_dock_plan_line FOREIGN KEY (order_number, order_line) REFERENCES customer_order_line (order_number, line)
) COMMENT 'What of an announced delivery waiting order lines are meant to get, in base units';

CREATE TABLE cross_dock (
  handling_unit_id CHAR(18)    NOT NULL PRIMARY KEY,
  site_id          VARCHAR(10) NOT NULL,
  delivery_number  VARCHAR(40) NOT NULL,
  item_id          VARCHAR(40) NOT NULL,
  carrier          VARCHAR(20) NOT NULL COMMENT 'whose trucks take it',
  state            ENUM ('MATCHED', 'RESERVED', 'STAGED', 'LOADED', 'PUT_AWAY', 'RETURNED') NOT NULL,
  lane_id          VARCHAR(30) NULL,
  load_number      VARCHAR(40) NULL COMMENT 'the load that was open for the carrier when the lane was chosen',
  depart_at        DATETIME(6) NULL,
  process_instance BIGINT      NULL,
  matched_at       DATETIME(6) NOT NULL,
  staged_at        DATETIME(6) NULL,
  ended_at         DATETIME(6) NULL,
  KEY ix_cross_dock_state (state, matched_at),
  KEY ix_cross_dock_site (site_id),
  KEY ix_cross_dock_delivery (delivery_number),
  KEY ix_cross_dock_item (item_id),
  KEY ix_cross_dock_lane (lane_id),
  KEY ix_cross_dock_load (load_number),
  CONSTRAINT fk_cross_dock_unit FOREIGN KEY (handling_unit_id) REFERENCES handling_unit (handling_unit_id),
  CONSTRAINT fk_cross_dock_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_cross_dock_delivery FOREIGN KEY (delivery_number) REFERENCES delivery (delivery_number),
  CONSTRAINT fk_cross_dock_item FOREIGN KEY (item_id) REFERENCES item (item_id),
  CONSTRAINT fk_cross_dock_lane FOREIGN KEY (lane_id) REFERENCES location (location_id),
  CONSTRAINT fk_cross_dock_load FOREIGN KEY (load_number) REFERENCES truck_load (load_number)
) COMMENT 'A unit that goes from the receiving area to a staging lane instead of a bin';

CREATE TABLE cross_dock_line (
  handling_unit_id CHAR(18)    NOT NULL,
  line             INT         NOT NULL,
  order_number     VARCHAR(40) NOT NULL,
  order_line       INT         NOT NULL,
  quantity         BIGINT      NOT NULL CHECK (quantity > 0),
  planned          BOOLEAN     NOT NULL COMMENT 'matched when the delivery was announced already',
  state            ENUM ('MATCHED', 'RESERVED', 'STAGED', 'LOADED', 'LOST') NOT NULL,
  cut_off_at       DATETIME(6) NULL COMMENT 'when the order''s truck closes',
  PRIMARY KEY (handling_unit_id, line),
  KEY ix_cross_dock_line_order (order_number, order_line, state),
  CONSTRAINT fk_cross_dock_line_unit FOREIGN KEY (handling_unit_id) REFERENCES cross_dock (handling_unit_id),
  CONSTRAINT fk_cross_dock_line_order FOREIGN KEY (order_number, order_line) REFERENCES customer_order_line (order_number, line)
) COMMENT 'An order line that a cross-docked unit serves, in base units';
