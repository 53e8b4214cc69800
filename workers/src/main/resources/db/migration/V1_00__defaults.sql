-- Codes are compared exactly: '85123A' and '85123a' are two items. Every table made later inherits this.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
