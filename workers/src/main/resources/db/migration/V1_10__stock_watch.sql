ALTER TABLE alert MODIFY site_id VARCHAR(10) NULL COMMENT 'NULL: every site';

CREATE SEQUENCE number_check START WITH 1 INCREMENT BY 1 CACHE 20;

CREATE TABLE stock_check (
  check_number   VARCHAR(40)  NOT NULL PRIMARY KEY,
  site_id        VARCHAR(10)  NOT NULL,
  requested_at   DATETIME(6)  NOT NULL,
  low_items      INT          NOT NULL DEFAULT 0,
  out_items      INT          NOT NULL DEFAULT 0,
  over_items     INT          NOT NULL DEFAULT 0,
  expiring_items INT          NOT NULL DEFAULT 0,
  new_exceptions INT          NOT NULL DEFAULT 0,
  closed_at      DATETIME(6)  NULL,
  reviewed_by    VARCHAR(60)  NULL,
  review_note    VARCHAR(500) NULL,
  KEY ix_stock_check_open (site_id, closed_at),
  CONSTRAINT fk_stock_check_site FOREIGN KEY (site_id) REFERENCES site (site_id)
) COMMENT 'One look at the stock of a site and what it found';

CREATE TABLE stock_check_guard (
  site_id VARCHAR(10) NOT NULL PRIMARY KEY
) COMMENT 'One row per site that lines up who asks for the next check';

CREATE TABLE stock_exception (
  site_id      VARCHAR(10) NOT NULL,
  item_id      VARCHAR(40) NOT NULL,
  kind         ENUM ('LOW', 'OUT', 'OVER', 'EXPIRING') NOT NULL,
  check_number VARCHAR(40) NOT NULL COMMENT 'the check that found it first',
  since        DATETIME(6) NOT NULL,
  PRIMARY KEY (site_id, item_id, kind),
  KEY ix_stock_exception_check (check_number),
  CONSTRAINT fk_stock_exception_check FOREIGN KEY (check_number) REFERENCES stock_check (check_number)
) COMMENT 'What is wrong with planned items as the last check saw it; gone when it is right again';
