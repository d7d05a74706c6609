-- File trees, and how much each user keeps and may keep, as in SQLite.
ALTER TABLE collection ADD COLUMN bytes bigint NOT NULL DEFAULT 0;

UPDATE collection SET bytes = (
    SELECT coalesce(sum(size), 0) FROM object
    WHERE object.owner = collection.owner AND object.collection = collection.id);

-- Bytes that a user may keep; none where nothing but the disk limits them.
ALTER TABLE account ADD COLUMN quota bigint;

-- One row for each tree that was ever written to: the root, whose id is 0. last is the greatest
-- number given to a node or a version of this owner; bytes is what the files have together. It is
-- what writers of a tree wait for.
CREATE TABLE file_tree (
    owner      text   COLLATE "C" NOT NULL,
    last       bigint NOT NULL,
    bytes      bigint NOT NULL,
    properties bigint NOT NULL,
    created    bigint NOT NULL,
    modified   bigint NOT NULL,
    PRIMARY KEY (owner)
) WITH (fillfactor = 50);

-- A node stays itself when it is moved. A folder that is deleted takes its row to file_version; the
-- rows below it stay as they are, out of reach of the root. properties is how many characters its
-- dead properties have. A folder has no sha256, no media_type and no size.
CREATE TABLE file_node (
    owner      text     COLLATE "C" NOT NULL,
    parent     bigint   NOT NULL,
    name       text     COLLATE "C" NOT NULL,
    id         bigint   NOT NULL,
    folder     smallint NOT NULL,
    created    bigint   NOT NULL,
    modified   bigint   NOT NULL,
    sha256     text     COLLATE "C" NOT NULL,
    size       bigint   NOT NULL,
    media_type text     COLLATE "C" NOT NULL,
    properties bigint   NOT NULL,
    PRIMARY KEY (owner, parent, name)
);

-- For the sweep of bodies alone, which asks of all owners.
CREATE INDEX file_node_by_body ON file_node (sha256) WHERE sha256 <> '';

CREATE TABLE file_property (
    owner     text   COLLATE "C" NOT NULL,
    node      bigint NOT NULL,
    namespace text   COLLATE "C" NOT NULL,
    local     text   COLLATE "C" NOT NULL,
    value     text   COLLATE "C" NOT NULL,
    lang      text   COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, node, namespace, local)
);

-- What nodes once were. path is the one they had when that ended; why: replaced, deleted. A node
-- that was deleted keeps its dead properties under its id.
CREATE TABLE file_version (
    owner      text     COLLATE "C" NOT NULL,
    number     bigint   NOT NULL,
    path       text     COLLATE "C" NOT NULL,
    id         bigint   NOT NULL,
    folder     smallint NOT NULL,
    created    bigint   NOT NULL,
    modified   bigint   NOT NULL,
    sha256     text     COLLATE "C" NOT NULL,
    size       bigint   NOT NULL,
    media_type text     COLLATE "C" NOT NULL,
    properties bigint   NOT NULL,
    ended      bigint   NOT NULL,
    why        text     COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, number)
);

CREATE INDEX file_version_by_body ON file_version (sha256) WHERE sha256 <> '';
