-- What came of puts of files that are done once, however often they are asked for. Written with the
-- file. name is the caller's; outcome: created, done. Rows go when nobody can ask any more.
CREATE TABLE file_put_once (
    owner   TEXT    NOT NULL,
    name    TEXT    NOT NULL,
    outcome TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (owner, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX file_put_once_by_age ON file_put_once (owner, at);
