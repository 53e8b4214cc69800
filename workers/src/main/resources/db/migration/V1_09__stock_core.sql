ALTER TABLE site
  MODIFY kind ENUM ('WAREHOUSE', 'STORE', 'TRUCK', 'IN_TRANSIT') NOT NULL,
  COMMENT 'A warehouse, a store, a truck, or the way between them';

ALTER TABLE location
  MODIFY mixing ENUM ('ANY', 'SINGLE_ITEM', 'SINGLE_LOT', 'EMPTY') NOT NULL,
  ADD COLUMN max_handling_units INT NOT NULL DEFAULT 0 CHECK (max_handling_units >= 0) AFTER max_volume_mm3;

CREATE TABLE location_guard (
  location_id VARCHAR(30) NOT NULL PRIMARY KEY
) COMMENT 'One row per location with limits that whoever fills it locks. Not the location itself: every movement refers to that, so its lock would hold up the picks';

ALTER TABLE item ADD COLUMN serial_tracked BOOLEAN NOT NULL DEFAULT FALSE AFTER expiry_tracked;

ALTER TABLE lot
  ADD COLUMN best_before DATE NULL AFTER expiry,
  ADD COLUMN produced_on DATE NULL AFTER best_before,
  ADD CONSTRAINT ck_lot_expiry CHECK (produced_on IS NULL OR expiry IS NULL OR produced_on <= expiry),
  ADD CONSTRAINT ck_lot_best_before CHECK (produced_on IS NULL OR best_before IS NULL OR produced_on <= best_before);

ALTER TABLE handling_unit
  ADD COLUMN parent_id CHAR(18) NULL COMMENT 'the unit it stands on or in' AFTER kind,
  ADD KEY ix_handling_unit_parent (parent_id),
  ADD CONSTRAINT fk_handling_unit_parent FOREIGN KEY (parent_id) REFERENCES handling_unit (handling_unit_id),
  ADD CONSTRAINT ck_handling_unit_parent CHECK (parent_id <> handling_unit_id);

ALTER TABLE stock_posting
  ADD COLUMN approval VARCHAR(40) NULL COMMENT 'the request that was approved for it' AFTER document,
  ADD COLUMN approved_by VARCHAR(60) NULL AFTER approval;

CREATE TRIGGER stock_posting_no_delete BEFORE DELETE ON stock_posting FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The ledger is append-only: post a reversal instead of deleting a posting';
CREATE TRIGGER stock_posting_no_update BEFORE UPDATE ON stock_posting FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The ledger is append-only: post a reversal instead of changing a posting';

ALTER TABLE stock_movement
  ADD COLUMN reverses_id BIGINT NULL COMMENT 'the movement it takes back, whole; nobody takes it back twice',
  ADD UNIQUE KEY uq_stock_movement_reverses (reverses_id),
  ADD KEY ix_stock_movement_from_unit (from_handling_unit_id),
  ADD KEY ix_stock_movement_to_unit (to_handling_unit_id),
  ADD CONSTRAINT fk_stock_movement_reverses FOREIGN KEY (reverses_id) REFERENCES stock_movement (id);

CREATE TABLE serial_number (
  item_id        VARCHAR(40) NOT NULL,
  serial         VARCHAR(40) NOT NULL,
  stock_id       BIGINT      NULL COMMENT 'the one place it is in; NULL: it left',
  reservation_id BIGINT      NULL COMMENT 'the one reservation that was given it by name',
  PRIMARY KEY (item_id, serial),
  KEY ix_serial_number_stock (stock_id),
  KEY ix_serial_number_reservation (reservation_id),
  CONSTRAINT fk_serial_number_item FOREIGN KEY (item_id) REFERENCES item (item_id),
  CONSTRAINT fk_serial_number_stock FOREIGN KEY (stock_id) REFERENCES stock (id),
  CONSTRAINT fk_serial_number_reservation FOREIGN KEY (reservation_id) REFERENCES reservation (id) ON DELETE SET NULL
) COMMENT 'Every piece of a serial-tracked item: one row, hence one place and one reservation at most';

CREATE TABLE stock_movement_serial (
  movement_id BIGINT      NOT NULL,
  item_id     VARCHAR(40) NOT NULL,
  serial      VARCHAR(40) NOT NULL,
  PRIMARY KEY (movement_id, serial),
  KEY ix_stock_movement_serial (item_id, serial),
  CONSTRAINT fk_stock_movement_serial_movement FOREIGN KEY (movement_id) REFERENCES stock_movement (id),
  CONSTRAINT fk_stock_movement_serial_serial FOREIGN KEY (item_id, serial) REFERENCES serial_number (item_id, serial)
) COMMENT 'Which pieces a movement moved';

CREATE TRIGGER stock_movement_serial_no_update BEFORE UPDATE ON stock_movement_serial FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The ledger is append-only: post a reversal instead of changing a movement';
CREATE TRIGGER stock_movement_serial_no_delete BEFORE DELETE ON stock_movement_serial FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The ledger is append-only: post a reversal instead of deleting a movement';

ALTER TABLE stock_promise
  ADD COLUMN expected BIGINT NOT NULL DEFAULT 0 COMMENT 'promised out of what arrives in time' AFTER promised,
  ADD COLUMN priority INT NOT NULL DEFAULT 50 COMMENT '0 is served first' AFTER expected,
  ADD COLUMN due_at DATETIME(6) NULL AFTER priority,
  DROP CONSTRAINT ck_stock_promise,
  ADD CONSTRAINT ck_stock_promise CHECK (promised >= 0 AND expected >= 0 AND promised + expected <= requested);

CREATE TABLE expected_stock (
  document VARCHAR(40) NOT NULL,
  line     INT         NOT NULL,
  kind     ENUM ('ASN', 'PURCHASE_ORDER', 'TRANSFER') NOT NULL,
  site_id  VARCHAR(10) NOT NULL,
  item_id  VARCHAR(40) NOT NULL,
  quantity BIGINT      NOT NULL CHECK (quantity > 0),
  due_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (document, line),
  KEY ix_expected_stock_item (item_id, site_id, due_at),
  KEY ix_expected_stock_site (site_id),
  CONSTRAINT fk_expected_stock_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_expected_stock_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'On the way in and not yet received: base units in sellable condition';

CREATE TABLE stock_policy (
  item_id             VARCHAR(40) NOT NULL,
  site_id             VARCHAR(10) NOT NULL DEFAULT '' COMMENT 'empty: every site without a row of its own',
  strategy            ENUM ('FEFO', 'FIFO', 'LIFO', 'FEWEST_UNITS', 'NEAREST') NOT NULL DEFAULT 'FEFO',
  min_quantity        BIGINT      NOT NULL DEFAULT 0 COMMENT 'running low below it' CHECK (min_quantity >= 0),
  max_quantity        BIGINT      NULL COMMENT 'overstock above it; NULL: never',
  min_remaining_days  INT         NOT NULL DEFAULT 0 COMMENT 'shelf life customers get at least' CHECK (min_remaining_days >= 0),
  expiry_warning_days INT         NOT NULL DEFAULT 30 CHECK (expiry_warning_days >= 0),
  PRIMARY KEY (item_id, site_id),
  CONSTRAINT fk_stock_policy_item FOREIGN KEY (item_id) REFERENCES item (item_id),
  CONSTRAINT ck_stock_policy_range CHECK (max_quantity IS NULL OR max_quantity >= min_quantity)
) COMMENT 'How an item is reserved and when its stock is low, over or too old';

CREATE TABLE stock_command (
  idempotency_key VARCHAR(190) NOT NULL PRIMARY KEY,
  body_hash       BINARY(32)   NOT NULL,
  result          LONGTEXT     NOT NULL CHECK (JSON_VALID(result)),
  executed_by     VARCHAR(60)  NOT NULL,
  executed_at     DATETIME(6)  NOT NULL
) COMMENT 'Answers of commands by key, given again when a command is repeated';

CREATE TABLE stock_change (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  posting_id BIGINT      NULL,
  site_id    VARCHAR(10) NOT NULL DEFAULT '',
  item_id    VARCHAR(40) NOT NULL DEFAULT ''
) COMMENT 'Postings, or items of a site whose reservations changed, that are not yet added up and told';

CREATE TRIGGER stock_posting_is_news AFTER INSERT ON stock_posting FOR EACH ROW
  INSERT INTO stock_change (posting_id) VALUES (NEW.id);

CREATE TABLE stock_level (
  site_id     VARCHAR(10) NOT NULL,
  item_id     VARCHAR(40) NOT NULL,
  on_hand     BIGINT      NOT NULL DEFAULT 0 COMMENT 'in any status',
  available   BIGINT      NOT NULL DEFAULT 0 COMMENT 'sellable, where it may be taken, less reserved',
  reserved    BIGINT      NOT NULL DEFAULT 0,
  promised    BIGINT      NOT NULL DEFAULT 0,
  expected    BIGINT      NOT NULL DEFAULT 0 COMMENT 'on the way in',
  inspection  BIGINT      NOT NULL DEFAULT 0,
  blocked     BIGINT      NOT NULL DEFAULT 0,
  damaged     BIGINT      NOT NULL DEFAULT 0,
  expired     BIGINT      NOT NULL DEFAULT 0,
  returned    BIGINT      NOT NULL DEFAULT 0,
  expiring    BIGINT      NOT NULL DEFAULT 0 COMMENT 'sellable, but not for longer than the warning time',
  state       ENUM ('OK', 'LOW', 'OUT', 'OVER') NOT NULL DEFAULT 'OUT',
  counted_at  DATETIME(6) NOT NULL COMMENT 'when it was added up',
  PRIMARY KEY (site_id, item_id),
  KEY ix_stock_level_item (item_id),
  KEY ix_stock_level_state (site_id, state),
  CONSTRAINT fk_stock_level_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_stock_level_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'The snapshot of each item at each site, at most a second behind the balance';

CREATE TABLE audit_run (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  run_at     DATETIME(6) NOT NULL,
  run_by     VARCHAR(60) NOT NULL,
  passed     BOOLEAN     NOT NULL,
  movements  BIGINT      NOT NULL,
  cells      BIGINT      NOT NULL,
  millis     BIGINT      NOT NULL,
  checks     LONGTEXT    NOT NULL CHECK (JSON_VALID(checks)),
  KEY ix_audit_run_at (run_at)
) COMMENT 'What each audit of the books found';

INSERT INTO stock_change (site_id, item_id) SELECT DISTINCT site_id, item_id FROM stock;
