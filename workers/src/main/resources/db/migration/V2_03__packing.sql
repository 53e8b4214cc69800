CREATE TABLE carton_type (
  code             VARCHAR(20) NOT NULL PRIMARY KEY,
  length_mm        INT NOT NULL CHECK (length_mm > 0),
  width_mm         INT NOT NULL CHECK (width_mm > 0),
  height_mm        INT NOT NULL CHECK (height_mm > 0),
  max_weight_grams INT NOT NULL COMMENT 'of the content' CHECK (max_weight_grams > 0),
  tare_grams       INT NOT NULL CHECK (tare_grams >= 0)
) COMMENT 'The cartons at the packing tables; inner sizes';

INSERT INTO carton_type (code, length_mm, width_mm, height_mm, max_weight_grams, tare_grams) VALUES
  ('XS', 200, 150, 100, 5000, 90),
  ('S', 300, 200, 150, 10000, 160),
  ('M', 400, 300, 200, 15000, 320),
  ('L', 600, 400, 300, 25000, 640),
  ('XL', 800, 600, 500, 30000, 1400);

CREATE TABLE shipment (
  shipment_number       VARCHAR(40) NOT NULL PRIMARY KEY,
  order_number          VARCHAR(40) NOT NULL,
  site_id               VARCHAR(10) NOT NULL,
  carrier               VARCHAR(20) NOT NULL,
  state                 VARCHAR(20) NOT NULL,
  expected_weight_grams BIGINT      NOT NULL,
  measured_weight_grams BIGINT      NULL,
  staging_lane          VARCHAR(30) NULL,
  packed_by             VARCHAR(60) NULL,
  created_at            DATETIME(6) NOT NULL,
  staged_at             DATETIME(6) NULL,
  KEY ix_shipment_order (order_number),
  KEY ix_shipment_lane (staging_lane),
  CONSTRAINT fk_shipment_order FOREIGN KEY (order_number) REFERENCES customer_order (order_number),
  CONSTRAINT fk_shipment_lane FOREIGN KEY (staging_lane) REFERENCES location (location_id)
) COMMENT 'The parcels of one order';

CREATE TABLE parcel (
  sscc            CHAR(18)    NOT NULL PRIMARY KEY,
  shipment_number VARCHAR(40) NOT NULL,
  sequence        INT         NOT NULL COMMENT '1, 2, … within the shipment',
  carton_code     VARCHAR(20) NULL COMMENT 'NULL: the item ships in its own container',
  length_mm       INT         NOT NULL,
  width_mm        INT         NOT NULL,
  height_mm       INT         NOT NULL,
  weight_grams    BIGINT      NOT NULL COMMENT 'expected, carton included',
  UNIQUE KEY uq_parcel_sequence (shipment_number, sequence),
  KEY ix_parcel_carton (carton_code),
  CONSTRAINT fk_parcel_shipment FOREIGN KEY (shipment_number) REFERENCES shipment (shipment_number),
  CONSTRAINT fk_parcel_carton FOREIGN KEY (carton_code) REFERENCES carton_type (code)
) COMMENT 'One handling unit that goes to the customer';

CREATE TABLE parcel_line (
  shipment_number VARCHAR(40) NOT NULL,
  line            INT         NOT NULL,
  sscc            CHAR(18)    NOT NULL,
  item_id         VARCHAR(40) NOT NULL,
  lot             VARCHAR(40) NOT NULL,
  owner           VARCHAR(40) NOT NULL,
  tote            VARCHAR(18) NOT NULL COMMENT 'the tote it came in',
  tote_location   VARCHAR(30) NOT NULL,
  quantity        BIGINT      NOT NULL CHECK (quantity > 0),
  scanned         BIGINT      NOT NULL DEFAULT 0,
  PRIMARY KEY (shipment_number, line),
  KEY ix_parcel_line_parcel (sscc),
  KEY ix_parcel_line_item (item_id),
  CONSTRAINT fk_parcel_line_parcel FOREIGN KEY (sscc) REFERENCES parcel (sscc),
  CONSTRAINT fk_parcel_line_item FOREIGN KEY (item_id) REFERENCES item (item_id),
  CONSTRAINT ck_parcel_line_scanned CHECK (scanned >= 0 AND scanned <= quantity)
) COMMENT 'What is to be packed into a parcel, from which tote';

CREATE TABLE document (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind         VARCHAR(20) NOT NULL,
  number       VARCHAR(40) NOT NULL COMMENT 'the business number it belongs to',
  content_type VARCHAR(60) NOT NULL,
  content      LONGBLOB    NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  KEY ix_document_number (number, kind)
) COMMENT 'Printed papers: labels, manifests';
