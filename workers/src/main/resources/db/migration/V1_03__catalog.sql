CREATE TABLE item (
  item_id           VARCHAR(40)  NOT NULL PRIMARY KEY,
  description       VARCHAR(200) NOT NULL,
  gtin              CHAR(14)     NULL,
  base_unit         VARCHAR(10)  NOT NULL,
  length_mm         INT          NOT NULL CHECK (length_mm > 0),
  width_mm          INT          NOT NULL CHECK (width_mm > 0),
  height_mm         INT          NOT NULL CHECK (height_mm > 0),
  weight_grams      INT          NOT NULL CHECK (weight_grams >= 0),
  storage_condition ENUM ('AMBIENT', 'CHILLED', 'FROZEN', 'HAZMAT', 'SECURE') NOT NULL,
  lot_tracked       BOOLEAN      NOT NULL,
  expiry_tracked    BOOLEAN      NOT NULL,
  velocity_class    CHAR(1)      NOT NULL CHECK (velocity_class IN ('A', 'B', 'C')),
  units_per_case    INT          NOT NULL CHECK (units_per_case > 0),
  cases_per_pallet  INT          NOT NULL CHECK (cases_per_pallet > 0),
  origin            VARCHAR(20)  NOT NULL COMMENT 'MASTER, or INFERRED when dimensions are recorded defaults',
  KEY ix_item_gtin (gtin)
) COMMENT 'A stock keeping unit; sizes and weight are those of one base unit';

CREATE TABLE packaging (
  item_id      VARCHAR(40) NOT NULL,
  level        ENUM ('EACH', 'INNER', 'CASE', 'LAYER', 'PALLET') NOT NULL,
  units        BIGINT      NOT NULL CHECK (units > 0),
  length_mm    INT         NOT NULL,
  width_mm     INT         NOT NULL,
  height_mm    INT         NOT NULL,
  weight_grams INT         NOT NULL,
  PRIMARY KEY (item_id, level),
  CONSTRAINT fk_packaging_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'The levels of an item''s packaging with the base units inside';

CREATE TABLE barcode (
  barcode VARCHAR(48) NOT NULL PRIMARY KEY,
  item_id VARCHAR(40) NOT NULL,
  units   BIGINT      NOT NULL CHECK (units > 0),
  KEY ix_barcode_item (item_id),
  CONSTRAINT fk_barcode_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'What a scanned code stands for: an item and how many base units of it';

CREATE TABLE supplier (
  supplier_id    VARCHAR(20)  NOT NULL PRIMARY KEY,
  name           VARCHAR(100) NOT NULL,
  supplier_class CHAR(1)      NOT NULL CHECK (supplier_class IN ('A', 'B', 'C')),
  country        CHAR(2)      NOT NULL
) COMMENT 'Who the goods come from';
