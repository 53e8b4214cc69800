INSERT INTO labour_standard (task_kind, fixed_seconds, seconds_per_line, seconds_per_unit, seconds_per_metre, minutes_to_start, sla_factor, base_priority, seconds_per_lift, seconds_per_kilogram) VALUES
  ('cross-dock', 45, 0, 0, 0.9, 15, 1.5, 75, 15, 0),
  ('replenish', 45, 0, 0.3, 0.9, 30, 1.5, 65, 15, 0),
  ('count', 45, 15, 0.4, 0.9, 240, 1.5, 40, 0, 0),
  ('transfer', 60, 20, 0.8, 0.9, 60, 1.5, 50, 0, 0),
  ('grade', 90, 30, 5, 0, 240, 1.5, 40, 0, 0);
