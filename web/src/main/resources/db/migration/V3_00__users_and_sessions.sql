CREATE TABLE app_user (
    username      VARCHAR(60)  NOT NULL PRIMARY KEY,
    display_name  VARCHAR(120) NOT NULL,
    password_hash VARCHAR(100) NOT NULL,
    site_id       VARCHAR(10)  NULL,
    enabled       BOOLEAN      NOT NULL DEFAULT TRUE,
    created_at    DATETIME(6)  NOT NULL DEFAULT UTC_TIMESTAMP(6)
) COMMENT 'People and systems that may log in';

CREATE TABLE app_user_role (
    username VARCHAR(60) NOT NULL,
    role     ENUM('WORKER','SUPERVISOR','MANAGER','PROCESS_OWNER','ADMIN') NOT NULL,
    PRIMARY KEY (username, role),
    CONSTRAINT app_user_role_user FOREIGN KEY (username) REFERENCES app_user (username)
) COMMENT 'What each of them may do';

CREATE TABLE app_user_group (
    username        VARCHAR(60)  NOT NULL,
    candidate_group VARCHAR(120) NOT NULL,
    PRIMARY KEY (username, candidate_group),
    CONSTRAINT app_user_group_user FOREIGN KEY (username) REFERENCES app_user (username)
) COMMENT 'Whose tasks each of them is offered';

CREATE TABLE login_failure (
    username  VARCHAR(60) NOT NULL,
    failed_at DATETIME(6) NOT NULL,
    KEY login_failure_recent (username, failed_at)
) COMMENT 'Wrong passwords of the last minutes, to slow down guessing';

CREATE TABLE SPRING_SESSION (
    PRIMARY_ID            CHAR(36)     NOT NULL PRIMARY KEY,
    SESSION_ID            CHAR(36)     NOT NULL,
    CREATION_TIME         BIGINT       NOT NULL,
    LAST_ACCESS_TIME      BIGINT       NOT NULL,
    MAX_INACTIVE_INTERVAL INT          NOT NULL,
    EXPIRY_TIME           BIGINT       NOT NULL,
    PRINCIPAL_NAME        VARCHAR(100) NULL,
    UNIQUE KEY spring_session_id (SESSION_ID),
    KEY spring_session_expiry (EXPIRY_TIME),
    KEY spring_session_principal (PRINCIPAL_NAME)
) COMMENT 'Browser sessions, shared by all web processes; the layout is Spring Session''s';

CREATE TABLE SPRING_SESSION_ATTRIBUTES (
    SESSION_PRIMARY_ID CHAR(36)     NOT NULL,
    ATTRIBUTE_NAME     VARCHAR(200) NOT NULL,
    ATTRIBUTE_BYTES    BLOB         NOT NULL,
    PRIMARY KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
    CONSTRAINT spring_session_attributes_session FOREIGN KEY (SESSION_PRIMARY_ID) REFERENCES SPRING_SESSION (PRIMARY_ID) ON DELETE CASCADE
) COMMENT 'What a browser session remembers';
