-- Who may enter. Times are milliseconds since 1970, UTC.

CREATE TABLE account (
    user          TEXT NOT NULL PRIMARY KEY,
    password_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The order of rows is the order in which app passwords were made.
CREATE TABLE app_password (
    number  INTEGER PRIMARY KEY,
    user    TEXT    NOT NULL,
    id      TEXT    NOT NULL,
    label   TEXT    NOT NULL,
    sha256  TEXT    NOT NULL,
    created INTEGER NOT NULL,
    UNIQUE (user, id)
) STRICT;

CREATE TABLE service_choice (
    user    TEXT NOT NULL,
    service TEXT NOT NULL,
    pim     TEXT NOT NULL,
    PRIMARY KEY (user, service)
) STRICT, WITHOUT ROWID;
