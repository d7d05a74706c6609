-- As in the workspaces: every key begins with the owner, and nothing is numbered across owners.

ALTER TABLE account RENAME COLUMN user TO owner;
ALTER TABLE service_choice RENAME COLUMN user TO owner;

-- number: the order in which an owner's app passwords were made.
CREATE TABLE app_password_by_owner (
    owner   TEXT    NOT NULL,
    number  INTEGER NOT NULL,
    id      TEXT    NOT NULL,
    label   TEXT    NOT NULL,
    sha256  TEXT    NOT NULL,
    created INTEGER NOT NULL,
    PRIMARY KEY (owner, number),
    UNIQUE (owner, id)
) STRICT, WITHOUT ROWID;

INSERT INTO app_password_by_owner (owner, number, id, label, sha256, created)
SELECT user, number, id, label, sha256, created FROM app_password;

DROP TABLE app_password;
ALTER TABLE app_password_by_owner RENAME TO app_password;
