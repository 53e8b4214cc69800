CREATE TABLE truck_load (
  load_number          VARCHAR(40)  NOT NULL PRIMARY KEY,
  site_id              VARCHAR(10)  NOT NULL,
  carrier              VARCHAR(20)  NOT NULL,
  state                VARCHAR(20)  NOT NULL,
  depart_at            DATETIME(6)  NOT NULL,
  dock_door            VARCHAR(30)  NULL,
  staging_lane         VARCHAR(30)  NOT NULL,
  seal_number          VARCHAR(60)  NULL,
  manifest_document_id BIGINT       NULL,
  signed_by            VARCHAR(100) NULL COMMENT 'who took the goods, the proof of delivery',
  created_at           DATETIME(6)  NOT NULL,
  arrived_at           DATETIME(6)  NULL,
  departed_at          DATETIME(6)  NULL,
  delivered_at         DATETIME(6)  NULL,
  KEY ix_truck_load_open (site_id, carrier, state, depart_at),
  KEY ix_truck_load_state (state, depart_at),
  KEY ix_truck_load_door (dock_door),
  KEY ix_truck_load_lane (staging_lane),
  KEY ix_truck_load_manifest (manifest_document_id),
  CONSTRAINT fk_truck_load_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_truck_load_door FOREIGN KEY (dock_door) REFERENCES location (location_id),
  CONSTRAINT fk_truck_load_lane FOREIGN KEY (staging_lane) REFERENCES location (location_id),
  CONSTRAINT fk_truck_load_manifest FOREIGN KEY (manifest_document_id) REFERENCES document (id)
) COMMENT 'One departure of one carrier''s truck';

CREATE TABLE load_parcel (
  load_number     VARCHAR(40) NOT NULL,
  sscc            CHAR(18)    NOT NULL,
  order_number    VARCHAR(40) NOT NULL,
  shipment_number VARCHAR(40) NOT NULL,
  state           VARCHAR(20) NOT NULL,
  PRIMARY KEY (load_number, sscc),
  KEY ix_load_parcel_order (order_number),
  KEY ix_load_parcel_shipment (shipment_number),
  KEY ix_load_parcel_parcel (sscc),
  CONSTRAINT fk_load_parcel_load FOREIGN KEY (load_number) REFERENCES truck_load (load_number),
  CONSTRAINT fk_load_parcel_parcel FOREIGN KEY (sscc) REFERENCES parcel (sscc),
  CONSTRAINT fk_load_parcel_order FOREIGN KEY (order_number) REFERENCES customer_order (order_number),
  CONSTRAINT fk_load_parcel_shipment FOREIGN KEY (shipment_number) REFERENCES shipment (shipment_number)
) COMMENT 'Which parcel goes, went or did not go with which load';

CREATE TABLE load_guard (
  site_id VARCHAR(10) NOT NULL,
  carrier VARCHAR(20) NOT NULL,
  PRIMARY KEY (site_id, carrier)
) COMMENT 'One row per site and carrier that lines up who opens the next load';
