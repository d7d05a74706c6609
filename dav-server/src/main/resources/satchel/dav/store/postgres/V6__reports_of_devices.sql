-- What a device told last of the programs on it, as in SQLite.
CREATE TABLE device_report (
    owner    text   COLLATE "C" NOT NULL,
    device   text   COLLATE "C" NOT NULL,
    text     text   COLLATE "C" NOT NULL,
    received bigint NOT NULL,
    PRIMARY KEY (owner, device)
);
