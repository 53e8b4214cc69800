CREATE TABLE IF NOT EXISTS exporter_position (
    partition_id INT PRIMARY KEY,
    position BIGINT NOT NULL,
    updated_at DATETIME(3) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Up to where each partition was read';

CREATE TABLE IF NOT EXISTS process_definition (
    definition_key BIGINT PRIMARY KEY,
    bpmn_process_id VARCHAR(255) NOT NULL,
    name VARCHAR(255),
    version INT NOT NULL,
    version_tag VARCHAR(255),
    resource_name VARCHAR(512),
    checksum VARCHAR(64),
    xml LONGTEXT NOT NULL,
    tenant_id VARCHAR(255) NOT NULL,
    deployed_at DATETIME(3) NOT NULL,
    UNIQUE KEY process_definition_version (tenant_id, bpmn_process_id, version)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Deployed processes with their BPMN';

CREATE TABLE IF NOT EXISTS process_instance (
    instance_key BIGINT PRIMARY KEY,
    definition_key BIGINT NOT NULL,
    bpmn_process_id VARCHAR(255) NOT NULL,
    version INT NOT NULL,
    parent_instance_key BIGINT NULL,
    parent_element_instance_key BIGINT NULL,
    business_key VARCHAR(255) NULL,
    state ENUM('ACTIVE','COMPLETED','TERMINATED') NOT NULL,
    incidents INT NOT NULL DEFAULT 0,
    tenant_id VARCHAR(255) NOT NULL,
    started_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    KEY process_instance_list (bpmn_process_id, version, state, started_at),
    KEY process_instance_business_key (business_key),
    KEY process_instance_parent (parent_instance_key),
    KEY process_instance_state (state, started_at),
    KEY process_instance_definition (definition_key, state),
    KEY process_instance_incidents (incidents)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Process instances';

CREATE TABLE IF NOT EXISTS element_instance (
    element_instance_key BIGINT PRIMARY KEY,
    instance_key BIGINT NOT NULL,
    definition_key BIGINT NOT NULL,
    element_id VARCHAR(255) NOT NULL,
    element_type VARCHAR(64) NOT NULL,
    scope_key BIGINT NOT NULL,
    state ENUM('ACTIVE','COMPLETED','TERMINATED') NOT NULL,
    incident_key BIGINT NULL,
    started_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    KEY element_instance_instance (instance_key),
    KEY element_instance_statistics (definition_key, state, element_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Instances of the elements of processes; neither the process itself nor sequence flows';

CREATE TABLE IF NOT EXISTS user_task (
    task_key BIGINT PRIMARY KEY,
    element_instance_key BIGINT NOT NULL,
    instance_key BIGINT NOT NULL,
    definition_key BIGINT NOT NULL,
    bpmn_process_id VARCHAR(255) NOT NULL,
    element_id VARCHAR(255) NOT NULL,
    state ENUM('CREATED','COMPLETED','CANCELED') NOT NULL,
    assignee VARCHAR(255) NULL,
    candidate_groups JSON NOT NULL,
    candidate_users JSON NOT NULL,
    priority INT NOT NULL DEFAULT 50,
    due_at DATETIME(3) NULL,
    follow_up_at DATETIME(3) NULL,
    form_key BIGINT NULL,
    action VARCHAR(255) NULL,
    tenant_id VARCHAR(255) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    KEY user_task_assignee (state, assignee, due_at),
    KEY user_task_instance (instance_key),
    KEY user_task_due (state, due_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Native user tasks';

CREATE TABLE IF NOT EXISTS user_task_group (
    task_key BIGINT NOT NULL,
    candidate_group VARCHAR(255) NOT NULL,
    PRIMARY KEY (candidate_group, task_key),
    KEY user_task_group_task (task_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Groups that open user tasks are offered to';

CREATE TABLE IF NOT EXISTS variable (
    scope_key BIGINT NOT NULL,
    name VARCHAR(255) NOT NULL,
    value LONGTEXT NOT NULL,
    instance_key BIGINT NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (scope_key, name),
    KEY variable_instance (instance_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Variables as JSON, last value';

CREATE TABLE IF NOT EXISTS incident (
    incident_key BIGINT PRIMARY KEY,
    instance_key BIGINT NOT NULL,
    definition_key BIGINT NOT NULL,
    element_id VARCHAR(255) NOT NULL,
    element_instance_key BIGINT NOT NULL,
    job_key BIGINT NULL,
    error_type VARCHAR(64) NOT NULL,
    message TEXT NOT NULL,
    state ENUM('OPEN','RESOLVED') NOT NULL,
    created_at DATETIME(3) NOT NULL,
    resolved_at DATETIME(3) NULL,
    KEY incident_state (state, instance_key),
    KEY incident_instance (instance_key, element_instance_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Incidents';

CREATE TABLE IF NOT EXISTS job (
    job_key BIGINT PRIMARY KEY,
    instance_key BIGINT NOT NULL,
    element_instance_key BIGINT NOT NULL,
    element_id VARCHAR(255) NOT NULL,
    type VARCHAR(255) NOT NULL,
    state ENUM('CREATED','COMPLETED','FAILED','ERROR_THROWN','CANCELED') NOT NULL,
    retries INT NOT NULL,
    worker VARCHAR(255) NULL,
    error_code VARCHAR(255) NULL,
    error_message TEXT NULL,
    created_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    KEY job_instance (instance_key),
    KEY job_type (type, state)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Jobs and how they ended';

CREATE TABLE IF NOT EXISTS form (
    form_key BIGINT PRIMARY KEY,
    form_id VARCHAR(255) NOT NULL,
    version INT NOT NULL,
    resource LONGTEXT NOT NULL,
    tenant_id VARCHAR(255) NOT NULL,
    deployed_at DATETIME(3) NOT NULL,
    UNIQUE KEY form_version (tenant_id, form_id, version)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Deployed Camunda Forms';

CREATE TABLE IF NOT EXISTS change_feed (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    at DATETIME(3) NOT NULL,
    kind ENUM('task','instance','definition','incident') NOT NULL,
    entity_key BIGINT NOT NULL,
    instance_key BIGINT NULL,
    KEY change_feed_at (at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Hints for live screens, kept for an hour';

CREATE TABLE IF NOT EXISTS dead_letter (
    partition_id INT NOT NULL,
    position BIGINT NOT NULL,
    value_type VARCHAR(64) NOT NULL,
    record LONGTEXT NOT NULL,
    error TEXT NOT NULL,
    at DATETIME(3) NOT NULL,
    PRIMARY KEY (partition_id, position)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT 'Records that could not be read';
