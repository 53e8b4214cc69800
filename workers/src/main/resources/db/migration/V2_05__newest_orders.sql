CREATE INDEX ix_customer_order_newest ON customer_order (received_at, order_number);
