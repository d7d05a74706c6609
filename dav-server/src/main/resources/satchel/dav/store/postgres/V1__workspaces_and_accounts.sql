-- Workspaces and accounts in PostgreSQL: the tables of SQLite, said in PostgreSQL's words. Every key
-- begins with the owner, so that the tables can be spread over machines by user (docs/scale.md).
-- Text is compared by its bytes (COLLATE "C"), as pages go by the order of names. Times are
-- milliseconds since 1970, UTC.

-- Its row is what writers of a collection wait for. Each write changes it; the room that is left in
-- its pages lets that happen in place.
CREATE TABLE collection (
    owner      text   COLLATE "C" NOT NULL,
    home       text   COLLATE "C" NOT NULL,
    name       text   COLLATE "C" NOT NULL,
    id         text   COLLATE "C" NOT NULL,
    kind       text   COLLATE "C" NOT NULL,
    components text   COLLATE "C" NOT NULL, -- separated by spaces
    change     bigint NOT NULL,
    objects    bigint NOT NULL,
    created    bigint NOT NULL,
    PRIMARY KEY (owner, home, name)
) WITH (fillfactor = 50);

-- Properties stay when their collection is deleted: they belong to its history.
CREATE TABLE property (
    owner      text COLLATE "C" NOT NULL,
    collection text COLLATE "C" NOT NULL,
    namespace  text COLLATE "C" NOT NULL,
    local      text COLLATE "C" NOT NULL,
    value      text COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, collection, namespace, local)
);

-- born is the change number that first brought the name: a listing that began before it skips it.
-- first and last are the least and the greatest integer where the time is unbounded.
CREATE TABLE object (
    owner      text     COLLATE "C" NOT NULL,
    collection text     COLLATE "C" NOT NULL,
    name       text     COLLATE "C" NOT NULL,
    etag       text     COLLATE "C" NOT NULL,
    size       bigint   NOT NULL,
    modified   bigint   NOT NULL,
    change     bigint   NOT NULL,
    born       bigint   NOT NULL,
    uid        text     COLLATE "C" NOT NULL,
    component  text     COLLATE "C" NOT NULL,
    first      bigint   NOT NULL,
    last       bigint   NOT NULL,
    recurring  smallint NOT NULL,
    text       text     COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, collection, name)
);

CREATE UNIQUE INDEX object_by_uid ON object (owner, collection, uid) WHERE uid <> '';
CREATE UNIQUE INDEX object_by_change ON object (owner, collection, change);

-- A body never moves: the change number that brought it is its key, for the object that has it now
-- and for the version that had it. encoding: 0 as it is, 1 deflate.
CREATE TABLE body (
    owner      text     COLLATE "C" NOT NULL,
    collection text     COLLATE "C" NOT NULL,
    change     bigint   NOT NULL,
    encoding   smallint NOT NULL,
    bytes      bytea    NOT NULL,
    PRIMARY KEY (owner, collection, change)
);

ALTER TABLE body ALTER COLUMN bytes SET STORAGE EXTERNAL; -- deflated already

-- Names that are gone, for those who ask what changed.
CREATE TABLE removal (
    owner      text   COLLATE "C" NOT NULL,
    collection text   COLLATE "C" NOT NULL,
    name       text   COLLATE "C" NOT NULL,
    change     bigint NOT NULL,
    born       bigint NOT NULL,
    PRIMARY KEY (owner, collection, name)
);

CREATE UNIQUE INDEX removal_by_change ON removal (owner, collection, change);

-- What objects once were. why: replaced, deleted, collection deleted.
CREATE TABLE version (
    owner      text   COLLATE "C" NOT NULL,
    collection text   COLLATE "C" NOT NULL,
    name       text   COLLATE "C" NOT NULL,
    change     bigint NOT NULL,
    etag       text   COLLATE "C" NOT NULL,
    size       bigint NOT NULL,
    modified   bigint NOT NULL,
    ended      bigint NOT NULL,
    why        text   COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, collection, name, change)
);

CREATE TABLE deleted_collection (
    owner      text   COLLATE "C" NOT NULL,
    id         text   COLLATE "C" NOT NULL,
    home       text   COLLATE "C" NOT NULL,
    name       text   COLLATE "C" NOT NULL,
    kind       text   COLLATE "C" NOT NULL,
    components text   COLLATE "C" NOT NULL,
    change     bigint NOT NULL,
    created    bigint NOT NULL,
    ended      bigint NOT NULL,
    PRIMARY KEY (owner, id)
);

-- Who may enter.
CREATE TABLE account (
    owner         text COLLATE "C" NOT NULL,
    password_hash text COLLATE "C" NOT NULL,
    PRIMARY KEY (owner)
);

-- number: the order in which an owner's app passwords were made.
CREATE TABLE app_password (
    owner   text   COLLATE "C" NOT NULL,
    number  bigint NOT NULL,
    id      text   COLLATE "C" NOT NULL,
    label   text   COLLATE "C" NOT NULL,
    sha256  text   COLLATE "C" NOT NULL,
    created bigint NOT NULL,
    PRIMARY KEY (owner, number),
    UNIQUE (owner, id)
);

CREATE TABLE service_choice (
    owner   text COLLATE "C" NOT NULL,
    service text COLLATE "C" NOT NULL,
    pim     text COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, service)
);
