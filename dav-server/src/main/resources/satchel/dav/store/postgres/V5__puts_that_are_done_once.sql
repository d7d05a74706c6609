-- What came of puts of files that are done once, as in SQLite.
CREATE TABLE file_put_once (
    owner   text   COLLATE "C" NOT NULL,
    name    text   COLLATE "C" NOT NULL,
    outcome text   COLLATE "C" NOT NULL,
    at      bigint NOT NULL,
    PRIMARY KEY (owner, name)
);

CREATE INDEX file_put_once_by_age ON file_put_once (owner, at);
