-- One file of the workspace store. Every key begins with the owner, so that the same tables can be
-- spread over machines by user. Times are milliseconds since 1970, UTC.

CREATE TABLE collection (
    owner      TEXT    NOT NULL,
    home       TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    components TEXT    NOT NULL, -- separated by spaces
    change     INTEGER NOT NULL,
    objects    INTEGER NOT NULL,
    created    INTEGER NOT NULL,
    PRIMARY KEY (owner, home, name)
) STRICT, WITHOUT ROWID;

-- Properties stay when their collection is deleted: they belong to its history.
CREATE TABLE property (
    owner      TEXT NOT NULL,
    collection TEXT NOT NULL,
    namespace  TEXT NOT NULL,
    local      TEXT NOT NULL,
    value      TEXT NOT NULL,
    PRIMARY KEY (owner, collection, namespace, local)
) STRICT, WITHOUT ROWID;

-- born is the change number that first brought the name: a listing that began before it skips it.
-- first and last are the least and the greatest integer where the time is unbounded.
CREATE TABLE object (
    owner      TEXT    NOT NULL,
    collection TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    etag       TEXT    NOT NULL,
    size       INTEGER NOT NULL,
    modified   INTEGER NOT NULL,
    change     INTEGER NOT NULL,
    born       INTEGER NOT NULL,
    uid        TEXT    NOT NULL,
    component  TEXT    NOT NULL,
    first      INTEGER NOT NULL,
    last       INTEGER NOT NULL,
    recurring  INTEGER NOT NULL,
    text       TEXT    NOT NULL,
    PRIMARY KEY (owner, collection, name)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX object_by_uid ON object (owner, collection, uid) WHERE uid <> '';
CREATE UNIQUE INDEX object_by_change ON object (owner, collection, change);

-- A body never moves: the change number that brought it is its key, for the object that has it now
-- and for the version that had it. encoding: 0 as it is, 1 deflate.
CREATE TABLE body (
    owner      TEXT    NOT NULL,
    collection TEXT    NOT NULL,
    change     INTEGER NOT NULL,
    encoding   INTEGER NOT NULL,
    bytes      BLOB    NOT NULL
) STRICT;

CREATE UNIQUE INDEX body_by_change ON body (owner, collection, change);

-- Names that are gone, for those who ask what changed.
CREATE TABLE removal (
    owner      TEXT    NOT NULL,
    collection TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    change     INTEGER NOT NULL,
    born       INTEGER NOT NULL,
    PRIMARY KEY (owner, collection, name)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX removal_by_change ON removal (owner, collection, change);

-- What objects once were. why: replaced, deleted, collection deleted.
CREATE TABLE version (
    owner      TEXT    NOT NULL,
    collection TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    change     INTEGER NOT NULL,
    etag       TEXT    NOT NULL,
    size       INTEGER NOT NULL,
    modified   INTEGER NOT NULL,
    ended      INTEGER NOT NULL,
    why        TEXT    NOT NULL,
    PRIMARY KEY (owner, collection, name, change)
) STRICT, WITHOUT ROWID;

CREATE TABLE deleted_collection (
    owner      TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    home       TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    components TEXT    NOT NULL,
    change     INTEGER NOT NULL,
    created    INTEGER NOT NULL,
    ended      INTEGER NOT NULL,
    PRIMARY KEY (owner, id)
) STRICT, WITHOUT ROWID;
