-- File trees, and how much each user keeps.

ALTER TABLE collection ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;

UPDATE collection SET bytes = (
    SELECT coalesce(sum(size), 0) FROM object
    WHERE object.owner = collection.owner AND object.collection = collection.id);

-- One row for each tree that was ever written to: the root, whose id is 0. last is the greatest
-- number given to a node or a version of this owner; bytes is what the files have together.
CREATE TABLE file_tree (
    owner      TEXT    NOT NULL PRIMARY KEY,
    last       INTEGER NOT NULL,
    bytes      INTEGER NOT NULL,
    properties INTEGER NOT NULL,
    created    INTEGER NOT NULL,
    modified   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A node stays itself when it is moved. A folder that is deleted takes its row to file_version; the
-- rows below it stay as they are, out of reach of the root. properties is how many characters its
-- dead properties have. A folder has no sha256, no media_type and no size.
CREATE TABLE file_node (
    owner      TEXT    NOT NULL,
    parent     INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    id         INTEGER NOT NULL,
    folder     INTEGER NOT NULL,
    created    INTEGER NOT NULL,
    modified   INTEGER NOT NULL,
    sha256     TEXT    NOT NULL,
    size       INTEGER NOT NULL,
    media_type TEXT    NOT NULL,
    properties INTEGER NOT NULL,
    PRIMARY KEY (owner, parent, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX file_node_by_body ON file_node (sha256) WHERE sha256 <> '';

CREATE TABLE file_property (
    owner     TEXT    NOT NULL,
    node      INTEGER NOT NULL,
    namespace TEXT    NOT NULL,
    local     TEXT    NOT NULL,
    value     TEXT    NOT NULL,
    lang      TEXT    NOT NULL,
    PRIMARY KEY (owner, node, namespace, local)
) STRICT, WITHOUT ROWID;

-- What nodes once were. path is the one they had when that ended; why: replaced, deleted. A node
-- that was deleted keeps its dead properties under its id.
CREATE TABLE file_version (
    owner      TEXT    NOT NULL,
    number     INTEGER NOT NULL,
    path       TEXT    NOT NULL,
    id         INTEGER NOT NULL,
    folder     INTEGER NOT NULL,
    created    INTEGER NOT NULL,
    modified   INTEGER NOT NULL,
    sha256     TEXT    NOT NULL,
    size       INTEGER NOT NULL,
    media_type TEXT    NOT NULL,
    properties INTEGER NOT NULL,
    ended      INTEGER NOT NULL,
    why        TEXT    NOT NULL,
    PRIMARY KEY (owner, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX file_version_by_body ON file_version (sha256) WHERE sha256 <> '';
