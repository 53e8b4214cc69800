ALTER TABLE incident MODIFY COLUMN message MEDIUMTEXT NOT NULL;

ALTER TABLE job MODIFY COLUMN error_message MEDIUMTEXT NULL;

ALTER TABLE process_instance
    DROP KEY IF EXISTS process_instance_definition,
    ADD KEY IF NOT EXISTS process_instance_of_definition (definition_key, state, incidents),
    ADD KEY IF NOT EXISTS process_instance_newest (started_at),
    ADD KEY IF NOT EXISTS process_instance_newest_of_process (bpmn_process_id, started_at),
    ADD KEY IF NOT EXISTS process_instance_newest_in_state (bpmn_process_id, state, started_at);

ALTER TABLE element_instance
    DROP KEY IF EXISTS element_instance_statistics,
    ADD KEY IF NOT EXISTS element_instance_of_definition (definition_key, element_id, state, incident_key),
    ADD KEY IF NOT EXISTS element_instance_at_element (element_id, state, instance_key);
