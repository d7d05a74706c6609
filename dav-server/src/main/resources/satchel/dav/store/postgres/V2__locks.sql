-- Write locks, as in SQLite: root is the place below the workspace, its decoded names joined by
-- slashes; ends tells whether its address ends with a slash; described is what the client said of its
-- owner, inner XML. Times are milliseconds, expires since 1970, UTC.
CREATE TABLE lock (
    owner     text   COLLATE "C" NOT NULL,
    token     text   COLLATE "C" NOT NULL,
    root      text   COLLATE "C" NOT NULL,
    ends      text   COLLATE "C" NOT NULL, -- NAME, SLASH
    scope     text   COLLATE "C" NOT NULL, -- EXCLUSIVE, SHARED
    extent    text   COLLATE "C" NOT NULL, -- RESOURCE, TREE
    holder    text   COLLATE "C" NOT NULL,
    described text   COLLATE "C" NOT NULL,
    timeout   bigint NOT NULL,
    expires   bigint NOT NULL,
    PRIMARY KEY (owner, token)
);
