CREATE DATABASE IF NOT EXISTS dockflow        CHARACTER SET utf8mb4;
CREATE DATABASE IF NOT EXISTS dockflow_engine CHARACTER SET utf8mb4;
CREATE USER IF NOT EXISTS dockflow IDENTIFIED BY 'change-me';
GRANT ALL ON dockflow.*        TO dockflow;
GRANT ALL ON dockflow_engine.* TO dockflow;
