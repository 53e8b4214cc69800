CREATE SEQUENCE number_rpl START WITH 1 INCREMENT BY 1 CACHE 20;

CREATE TABLE pick_face (
  location_id  VARCHAR(30) NOT NULL PRIMARY KEY,
  site_id      VARCHAR(10) NOT NULL,
  item_id      VARCHAR(40) NOT NULL,
  min_quantity BIGINT      NOT NULL COMMENT 'filled up when it holds less, in base units' CHECK (min_quantity >= 0),
  max_quantity BIGINT      NOT NULL COMMENT 'filled up to it' CHECK (max_quantity > 0),
  KEY ix_pick_face_item (site_id, item_id),
  KEY ix_pick_face_of_item (item_id),
  CONSTRAINT fk_pick_face_location FOREIGN KEY (location_id) REFERENCES location (location_id),
  CONSTRAINT fk_pick_face_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_pick_face_item FOREIGN KEY (item_id) REFERENCES item (item_id),
  CONSTRAINT ck_pick_face_range CHECK (max_quantity >= min_quantity)
) COMMENT 'Which item is picked from which face, and between how little and how much it should hold';

CREATE TABLE replenishment (
  replenishment_number VARCHAR(40)  NOT NULL PRIMARY KEY,
  site_id              VARCHAR(10)  NOT NULL,
  location_id          VARCHAR(30)  NOT NULL COMMENT 'the face',
  item_id              VARCHAR(40)  NOT NULL,
  cause                ENUM ('BELOW_MINIMUM', 'WAVE') NOT NULL,
  state                ENUM ('REQUESTED', 'CHOSEN', 'DONE', 'NO_RESERVE', 'CANCELLED') NOT NULL,
  open_face            VARCHAR(30)  NULL COMMENT 'the face while it is open; NULL afterwards',
  wanted               BIGINT       NOT NULL COMMENT 'base units' CHECK (wanted > 0),
  moved                BIGINT       NOT NULL DEFAULT 0,
  requested_at         DATETIME(6)  NOT NULL,
  closed_at            DATETIME(6)  NULL,
  UNIQUE KEY uq_replenishment_open (open_face),
  KEY ix_replenishment_site (site_id, state, requested_at),
  KEY ix_replenishment_location (location_id),
  KEY ix_replenishment_item (item_id),
  CONSTRAINT fk_replenishment_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_replenishment_location FOREIGN KEY (location_id) REFERENCES location (location_id),
  CONSTRAINT fk_replenishment_item FOREIGN KEY (item_id) REFERENCES item (item_id),
  CONSTRAINT ck_replenishment_open CHECK ((state IN ('REQUESTED', 'CHOSEN')) = (open_face IS NOT NULL))
) COMMENT 'A face is filled, and what became of it';

CREATE TABLE replenishment_line (
  replenishment_number VARCHAR(40) NOT NULL,
  line                 INT         NOT NULL,
  location_id          VARCHAR(30) NOT NULL COMMENT 'where it is taken from',
  lot                  VARCHAR(40) NOT NULL,
  handling_unit_id     VARCHAR(18) NOT NULL,
  reservation_id       BIGINT      NOT NULL,
  quantity             BIGINT      NOT NULL CHECK (quantity > 0),
  whole_unit           BOOLEAN     NOT NULL COMMENT 'the unit moves as it stands',
  taken                BOOLEAN     NOT NULL DEFAULT FALSE COMMENT 'its bin was scanned',
  PRIMARY KEY (replenishment_number, line),
  KEY ix_replenishment_line_location (location_id),
  CONSTRAINT fk_replenishment_line_number FOREIGN KEY (replenishment_number) REFERENCES replenishment (replenishment_number),
  CONSTRAINT fk_replenishment_line_location FOREIGN KEY (location_id) REFERENCES location (location_id)
) COMMENT 'What is taken from which reserve';

CREATE TABLE replenishment_wave (
  replenishment_number VARCHAR(40) NOT NULL,
  wave_number          VARCHAR(40) NOT NULL,
  PRIMARY KEY (wave_number, replenishment_number),
  KEY ix_replenishment_wave_number (replenishment_number),
  CONSTRAINT fk_replenishment_wave_number FOREIGN KEY (replenishment_number) REFERENCES replenishment (replenishment_number),
  CONSTRAINT fk_replenishment_wave_wave FOREIGN KEY (wave_number) REFERENCES wave (wave_number)
) COMMENT 'Which waves wait for which replenishments';

CREATE TABLE reserve_wish (
  replenishment_number VARCHAR(40) NOT NULL PRIMARY KEY,
  site_id              VARCHAR(10) NOT NULL,
  item_id              VARCHAR(40) NOT NULL,
  quantity             BIGINT      NOT NULL CHECK (quantity > 0),
  wished_at            DATETIME(6) NOT NULL,
  KEY ix_reserve_wish_item (site_id, item_id),
  KEY ix_reserve_wish_of_item (item_id),
  CONSTRAINT fk_reserve_wish_number FOREIGN KEY (replenishment_number) REFERENCES replenishment (replenishment_number),
  CONSTRAINT fk_reserve_wish_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_reserve_wish_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'A site that has no reserve of an item: planning should buy it or bring it from elsewhere';
