CREATE TABLE data_load (
  name      VARCHAR(60)  NOT NULL PRIMARY KEY,
  detail    VARCHAR(500) NOT NULL,
  loaded_at DATETIME(6)  NOT NULL
) COMMENT 'Data sets that were loaded once and are not loaded again';

CREATE TABLE sales_history (
  site_id  VARCHAR(10) NOT NULL,
  item_id  VARCHAR(40) NOT NULL,
  day      DATE        NOT NULL,
  quantity BIGINT      NOT NULL CHECK (quantity >= 0),
  in_stock BOOLEAN     NOT NULL COMMENT 'false: sold out, so the demand may have been larger',
  PRIMARY KEY (site_id, item_id, day),
  KEY ix_sales_history_item (item_id, day),
  CONSTRAINT fk_sales_history_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_sales_history_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'Units sold per site, item and day; a day in stock without sales has no row';

CREATE TABLE retail_import (
  import_id    BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  site_id      VARCHAR(10)  NOT NULL,
  from_day     DATE         NULL,
  to_day       DATE         NULL,
  stock_mode   ENUM ('KEEP', 'PROVIDE') NOT NULL,
  imported_by  VARCHAR(60)  NOT NULL,
  started_at   DATETIME(6)  NOT NULL,
  ended_at     DATETIME(6)  NULL COMMENT 'NULL: still running, or broken off and to be run again',
  lines_read   BIGINT       NOT NULL DEFAULT 0,
  KEY ix_retail_import_site (site_id),
  CONSTRAINT fk_retail_import_site FOREIGN KEY (site_id) REFERENCES site (site_id)
) COMMENT 'A run of the retail file importer';

CREATE TABLE import_line (
  import_id     BIGINT       NOT NULL,
  line_number   BIGINT       NOT NULL COMMENT 'physical line of the file, the header is 1',
  outcome       ENUM ('ORDERED', 'ALREADY_KNOWN', 'CANCELLATION_LINKED', 'CANCELLATION_UNLINKED', 'SERVICE', 'ADJUSTMENT', 'REJECTED') NOT NULL,
  reason        VARCHAR(300) NOT NULL,
  invoice       VARCHAR(40)  NULL,
  stock_code    VARCHAR(40)  NULL,
  customer      VARCHAR(40)  NULL,
  quantity      BIGINT       NULL,
  cancelled_by  VARCHAR(40)  NULL COMMENT 'the cancellation that was linked to this ordered line',
  PRIMARY KEY (import_id, line_number),
  KEY ix_import_line_origin (customer, stock_code, quantity, outcome),
  KEY ix_import_line_invoice (invoice),
  CONSTRAINT fk_import_line_import FOREIGN KEY (import_id) REFERENCES retail_import (import_id)
) COMMENT 'What became of every line of an imported file, so that nothing is lost silently';

CREATE TABLE recorded_return (
  return_number VARCHAR(40)  NOT NULL,
  line          INT          NOT NULL COMMENT 'position in the sender''s cancellation',
  customer      VARCHAR(40)  NULL,
  item_id       VARCHAR(40)  NOT NULL COMMENT 'no foreign key: goods of an item that was never ordered here can come back',
  quantity      BIGINT       NOT NULL CHECK (quantity > 0),
  order_number  VARCHAR(40)  NULL COMMENT 'the order it cancels, when one was found',
  effect        ENUM ('ORDER_CANCELLED', 'RETURN_EXPECTED') NOT NULL,
  returned_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (return_number, line),
  KEY ix_recorded_return_order (order_number),
  KEY ix_recorded_return_item (item_id)
) COMMENT 'Cancellations and returns as other systems report them';
