ALTER TABLE delivery
  ADD COLUMN purchase_order VARCHAR(40) NULL COMMENT 'the order it brings goods of',
  ADD KEY ix_delivery_purchase_order (purchase_order),
  ADD CONSTRAINT fk_delivery_purchase_order FOREIGN KEY (purchase_order) REFERENCES purchase_order (order_number);
