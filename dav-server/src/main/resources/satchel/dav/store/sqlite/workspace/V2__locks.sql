-- Write locks. root is the place below the workspace, its decoded names joined by slashes; ends tells
-- whether its address ends with a slash; described is what the client said of its owner, inner XML.
-- Times are milliseconds, expires since 1970, UTC.
CREATE TABLE lock (
    owner     TEXT    NOT NULL,
    token     TEXT    NOT NULL,
    root      TEXT    NOT NULL,
    ends      TEXT    NOT NULL, -- NAME, SLASH
    scope     TEXT    NOT NULL, -- EXCLUSIVE, SHARED
    extent    TEXT    NOT NULL, -- RESOURCE, TREE
    holder    TEXT    NOT NULL,
    described TEXT    NOT NULL,
    timeout   INTEGER NOT NULL,
    expires   INTEGER NOT NULL,
    PRIMARY KEY (owner, token)
) STRICT, WITHOUT ROWID;
