-- What a device told last of the programs on it; device: the id of its app password.
CREATE TABLE device_report (
    owner    TEXT    NOT NULL,
    device   TEXT    NOT NULL,
    text     TEXT    NOT NULL,
    received INTEGER NOT NULL,
    PRIMARY KEY (owner, device)
) STRICT, WITHOUT ROWID;
