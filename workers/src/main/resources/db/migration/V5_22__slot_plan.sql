CREATE TABLE slot_plan (
  site_id     VARCHAR(10) NOT NULL,
  location_id VARCHAR(30) NOT NULL,
  item_id     VARCHAR(40) NOT NULL,
  planned_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (site_id, location_id),
  UNIQUE KEY uq_slot_plan_item (site_id, item_id),
  KEY ix_slot_plan_location (location_id),
  KEY ix_slot_plan_item (item_id),
  CONSTRAINT fk_slot_plan_site FOREIGN KEY (site_id) REFERENCES site (site_id),
  CONSTRAINT fk_slot_plan_location FOREIGN KEY (location_id) REFERENCES location (location_id),
  CONSTRAINT fk_slot_plan_item FOREIGN KEY (item_id) REFERENCES item (item_id)
) COMMENT 'Which item the layout plan gives each pick place, so that past orders are walked shortest';
