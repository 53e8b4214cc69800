CREATE TABLE site (
  site_id VARCHAR(10)  NOT NULL PRIMARY KEY,
  name    VARCHAR(100) NOT NULL,
  kind    ENUM ('WAREHOUSE', 'STORE', 'TRUCK') NOT NULL,
  gln     VARCHAR(13)  NOT NULL,
  zone_id VARCHAR(50)  NOT NULL COMMENT 'time zone, for example Europe/Berlin'
) COMMENT 'A warehouse, a store or a truck';

CREATE TABLE zone (
  site_id           VARCHAR(10)  NOT NULL,
  zone              VARCHAR(20)  NOT NULL,
  name              VARCHAR(100) NOT NULL,
  storage_condition ENUM ('AMBIENT', 'CHILLED', 'FROZEN', 'HAZMAT', 'SECURE') NOT NULL,
  PRIMARY KEY (site_id, zone),
  CONSTRAINT fk_zone_site FOREIGN KEY (site_id) REFERENCES site (site_id)
) COMMENT 'A part of a site with one storage condition';

CREATE TABLE location (
  location_id         VARCHAR(30) NOT NULL PRIMARY KEY,
  site_id             VARCHAR(10) NOT NULL,
  zone                VARCHAR(20) NOT NULL,
  kind                ENUM ('BIN', 'PICK_FACE', 'DOCK_DOOR', 'STAGING', 'RECEIVING', 'PACKING', 'TRUCK', 'TOTE', 'STORE_SHELF') NOT NULL,
  storage_condition   ENUM ('AMBIENT', 'CHILLED', 'FROZEN', 'HAZMAT', 'SECURE') NOT NULL,
  aisle               INT         NOT NULL,
  bay                 INT         NOT NULL,
  level               INT         NOT NULL,
  x_mm                BIGINT      NOT NULL,
  y_mm                BIGINT      NOT NULL,
  max_weight_grams    BIGINT      NOT NULL CHECK (max_weight_grams >= 0),
  max_volume_mm3      BIGINT      NOT NULL CHECK (max_volume_mm3 >= 0),
  pickable            BOOLEAN     NOT NULL,
  blocked_for_put_away BOOLEAN    NOT NULL DEFAULT FALSE,
  blocked_for_removal BOOLEAN     NOT NULL DEFAULT FALSE,
  block_reason        VARCHAR(200) NULL,
  mixing              ENUM ('ANY', 'SINGLE_ITEM', 'SINGLE_LOT') NOT NULL,
  KEY ix_location_zone (site_id, zone),
  KEY ix_location_kind (site_id, kind, storage_condition),
  CONSTRAINT fk_location_zone FOREIGN KEY (site_id, zone) REFERENCES zone (site_id, zone)
) COMMENT 'A place stock can stand in, with coordinates and capacity (0 = unlimited)';

CREATE TABLE dock_appointment (
  document    VARCHAR(40) NOT NULL PRIMARY KEY,
  site_id     VARCHAR(10) NOT NULL,
  door        VARCHAR(30) NOT NULL,
  from_at     DATETIME(6) NOT NULL,
  until_at    DATETIME(6) NOT NULL,
  KEY ix_dock_appointment_door (door, from_at),
  KEY ix_dock_appointment_site (site_id, from_at),
  CONSTRAINT fk_dock_appointment_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_dock_appointment_door FOREIGN KEY (door) REFERENCES location (location_id),
  CONSTRAINT ck_dock_appointment_time CHECK (until_at > from_at)
) COMMENT 'Which truck has which dock door when; a document has one appointment';
